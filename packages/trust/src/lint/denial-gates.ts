import { findOperator } from "../find-operator.ts"
import type { Policy } from "../policy.ts"
import { denies, type Wish } from "./denies.ts"
import { type Gate, readGate } from "./gate.ts"

/**
 * What the denials of a policy make somebody meet: a `Deny` with a single negated condition, such as `StringNotEquals`, lets in
 * nobody else.
 */
export function denialGates({ statements, version }: Policy, wish: Wish): readonly Gate[] {
  return statements
    .filter((statement) => denies(statement, wish))
    .flatMap(({ conditions: [condition, ...others] }) => {
      if (!condition || others.length > 0) return []
      const negated = findOperator(condition.operator)
      if (!negated?.operator.negated || negated.ifExists || negated.quantifier !== "one") return []
      return readGate({ ...condition, operator: negated.operator.name.replace("Not", "") }, version) ?? []
    })
}
