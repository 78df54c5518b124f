import type { Statement } from "../policy.ts"
import { coversAction } from "./covers-action.ts"

/** What somebody wants to do. */
export interface Wish {
  /** As a policy names them. */
  readonly principal: string
  readonly action: string
}

/** Whether a statement is a `Deny` for this principal and this action, under whichever conditions. */
export function denies(statement: Statement, { principal, action }: Wish): boolean {
  const { negated = true, values = [] } = statement.principal ?? {}
  if (statement.effect !== "Deny" || negated) return false
  return values.some(({ value }) => value === "*" || value === principal) && coversAction(statement, action)
}
