import type { Element } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { StatementElement } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"

/**
 * Reads `Action` or `NotAction`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function parseActions(value: unknown, { path, negated }: Element): StatementElement<string> {
  const values = parseStringList(value, path)
  for (const action of values) checkAction(action, path)
  return { path, negated, values }
}

function checkAction(action: string, path: string): void {
  if (action === "*" || /^[^:]+:[^:]+$/.test(action)) return
  throw new PolicyError(
    "INVALID_ACTION",
    path,
    `"${action}" isn't an action. Write the service, one colon and the name, such as "sts:AssumeRole", or "*".`,
  )
}
