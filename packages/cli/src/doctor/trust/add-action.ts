import type { PolicyPart } from "./policy-document.ts"

/** Adds an action to a statement. */
export function addAction(statement: PolicyPart, action: string): void {
  const actions: readonly unknown[] = [statement.Action ?? []].flat()
  statement.Action = [...new Set([...actions, action])]
}
