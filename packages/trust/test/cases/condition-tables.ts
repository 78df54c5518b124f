import type { ConditionCase } from "../support/condition-case.ts"
import { conditionVariableCases } from "./condition-variables.ts"
import { conditionVersionCases } from "./condition-versions.ts"
import { operatorProductCases } from "./operator-product.ts"
import { presenceCases } from "./presence.ts"
import { recordedCases } from "./recorded.ts"
import { setOperatorCases } from "./set-operators.ts"
import { stringOperatorCases } from "./string-operators.ts"
import { typedOperatorCases } from "./typed-operators.ts"

export const conditionTables: Readonly<Record<string, readonly ConditionCase[]>> = {
  "string operators": stringOperatorCases,
  "numbers, dates, booleans, bytes, addresses and ARNs": typedOperatorCases,
  "presence of keys": presenceCases,
  "multivalued keys": setOperatorCases,
  "every operator, prefix, suffix and presence": operatorProductCases,
  variables: conditionVariableCases,
  "versions of the language": conditionVersionCases,
  "recorded answers": recordedCases,
}
