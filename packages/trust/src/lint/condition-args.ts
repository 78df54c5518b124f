import type { StatementCondition } from "../policy.ts"

/** A condition as the arguments of a finding. */
export function conditionArgs({ key, operator, values }: StatementCondition): {
  readonly key: string
  readonly operator: string
  readonly values: string
} {
  return { key, operator, values: values.length === 0 ? "[]" : values.map((value) => JSON.stringify(value)).join(", ") }
}
