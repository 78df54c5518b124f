/**
 * How far naming a principal in a resource policy's `Allow` reaches for a caller of the same account.
 *
 * - `session`: the session itself, or everyone. Nothing but an explicit deny limits it.
 * - `user`: the IAM user. Nothing limits it, unless the request comes from a federated session of that user.
 * - `role`: the role. Permissions boundary and session policies limit it.
 * - `account`: the account, which delegates: the identity policies still have to allow.
 */
export type PrincipalReach = "session" | "user" | "role" | "account"

/** The furthest first. */
export const reachOrder: readonly PrincipalReach[] = ["session", "user", "role", "account"]

/**
 * Tells how far a principal of a policy reaches, from its spelling.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalReach(principal: string): PrincipalReach {
  if (/^\d{12}$/.test(principal) || /^arn:[^:]+:iam::\d{12}:root$/.test(principal)) return "account"
  if (/^arn:[^:]+:iam::\d{12}:role\//.test(principal)) return "role"
  return /^arn:[^:]+:iam::\d{12}:user\//.test(principal) ? "user" : "session"
}
