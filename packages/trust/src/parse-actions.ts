import { compileWildcard } from "./compile-wildcard.ts"
import type { Element } from "./parse-statement.ts"
import { parseStringList } from "./parse-string-list.ts"
import type { ActionRule } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"

/**
 * Reads `Action` or `NotAction`. Actions are compared without regard to case; `*` and `?` may stand anywhere.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function parseActions(value: unknown, { path, negated }: Element): ActionRule {
  const policyValues = parseStringList(value, path)
  for (const action of policyValues) checkAction(action, path)
  const values = policyValues.map((action) => ({
    value: action,
    matches: compileWildcard(action.toLowerCase().replaceAll("\\", "\\\\")),
  }))
  return { path, negated, policyValues, values }
}

function checkAction(action: string, path: string): void {
  if (action === "*" || /^[^:]+:[^:]+$/.test(action)) return
  throw new PolicyError(
    "INVALID_ACTION",
    path,
    `"${action}" isn't an action. Write the service, one colon and the name, such as "sts:AssumeRole", or "*".`,
  )
}
