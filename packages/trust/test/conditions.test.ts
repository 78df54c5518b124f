import { describe, expect, it } from "vitest"
import { conditionVariableCases } from "./cases/condition-variables.ts"
import { presenceCases } from "./cases/presence.ts"
import { recordedCases } from "./cases/recorded.ts"
import { setOperatorCases } from "./cases/set-operators.ts"
import { stringOperatorCases } from "./cases/string-operators.ts"
import { typedOperatorCases } from "./cases/typed-operators.ts"
import { type ConditionCase, runConditionCase } from "./support/condition-case.ts"

const tables: Readonly<Record<string, readonly ConditionCase[]>> = {
  "string operators": stringOperatorCases,
  "numbers, dates, booleans, bytes, addresses and ARNs": typedOperatorCases,
  "presence of keys": presenceCases,
  "multivalued keys": setOperatorCases,
  variables: conditionVariableCases,
  "recorded answers": recordedCases,
}

describe.each(Object.entries(tables))("evaluatePolicy: %s", (_, rows) => {
  it.each(rows)("$name", (row) => {
    const { expect: wanted, reason } = row
    expect(runConditionCase(row)).toEqual({ expect: wanted, ...(reason && { reason }) })
  })
})
