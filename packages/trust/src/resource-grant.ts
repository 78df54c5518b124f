import type { PolicyEvaluation, StatementFacts } from "./evaluation.ts"

/**
 * How far a resource policy's `Allow` reaches for a caller of the same account.
 *
 * - `session`: it names the session, or everyone. Nothing but an explicit deny limits it.
 * - `user`: it names the IAM user. Nothing limits it, unless the request comes from a federated session of that user.
 * - `role`: it names the role. Permissions boundary and session policies limit it.
 * - `account`: it names the account, which delegates: the identity policies still have to allow.
 * - `none`: it doesn't allow the request.
 */
export type ResourceGrant = "session" | "user" | "role" | "account" | "none"

const order: readonly ResourceGrant[] = ["session", "user", "role", "account"]

/**
 * The furthest reaching grant among the statements of a resource policy that allow the request.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function resourceGrant(evaluation: PolicyEvaluation | undefined): ResourceGrant {
  const allowing = evaluation?.statements.filter(({ applies, effect }) => applies && effect === "Allow") ?? []
  const grants = allowing.map(grantOf)
  return order.find((grant) => grants.includes(grant)) ?? "none"
}

function grantOf({ principal }: StatementFacts): ResourceGrant {
  const named = principal?.matchedValue
  if (named === undefined) return "role"
  if (/^\d{12}$/.test(named) || /^arn:[^:]+:iam::\d{12}:root$/.test(named)) return "account"
  if (/^arn:[^:]+:iam::\d{12}:role\//.test(named)) return "role"
  return /^arn:[^:]+:iam::\d{12}:user\//.test(named) ? "user" : "session"
}
