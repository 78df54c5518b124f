import { compileActions } from "../compile-actions.ts"
import { matchAction } from "../match-action.ts"
import type { Statement } from "../policy.ts"

/** Whether an action is among those that a statement is about. */
export function coversAction({ action }: Statement, name: string): boolean {
  return matchAction(compileActions(action), name).matched
}
