import type { CompiledCondition, CompiledConditionValue } from "./compiled-statement.ts"
import type { Operator } from "./operators.ts"
import type { Effect, PolicyVersion, StatementCondition } from "./policy.ts"
import { readOperator } from "./read-operator.ts"
import { resolveCondition } from "./resolve-condition.ts"
import { resolveTemplate } from "./resolve-template.ts"
import { parseTemplate, plainTemplate, type Template } from "./template.ts"

interface ConditionFrame {
  readonly version: PolicyVersion
  readonly effect: Effect
}

/** Compiles one operator with one key, as far as its values have no variables. */
export function compileCondition(written: StatementCondition, { version, effect }: ConditionFrame): CompiledCondition {
  const qualified = readOperator(written.operator, written.path)
  const { operator } = qualified
  const replaces = operator.replacesVariables && version === "2012-10-17"
  const values = written.values.map((text) =>
    compileValue(replaces ? parseTemplate(text) : plainTemplate(text), operator),
  )
  const hasLiteral = !replaces && written.values.some((text) => text.includes("${"))
  return {
    ...qualified,
    written,
    effect,
    lookupKey: written.key.toLowerCase(),
    values,
    ...(values.every(({ matches }) => matches) && {
      resolved: resolveCondition({ values, operator }, () => undefined),
    }),
    ...(hasLiteral && { literal: operator.replacesVariables ? "VERSION_WITHOUT_VARIABLES" : "VARIABLE_NOT_REPLACED" }),
  }
}

function compileValue(template: Template, operator: Operator): CompiledConditionValue {
  if (template.parts.some((part) => part.kind === "variable")) return { template }
  return { template, matches: operator.compile(resolveTemplate(template, () => undefined)) }
}
