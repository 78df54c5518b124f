import type { Policy } from "../policy.ts"
import { entrances } from "./entrances.ts"
import type { Finding } from "./finding.ts"
import type { LintOptions } from "./lint-options.ts"
import { runRules } from "./run-rules.ts"
import type { TrustFacts } from "./trust-facts.ts"
import { trustGrants } from "./trust-grants.ts"
import { trustRules } from "./trust-rules.ts"

/**
 * Finds what is unsafe in a role's trust policy, before an attacker does.
 *
 * It looks at the policy alone, so nothing has to be deployed. No finding doesn't mean safe: whether a restriction is the one
 * that you meant, only you know.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "@claimbridge/trust"
 * import { formatFindings, lintTrust } from "@claimbridge/trust/lint"
 *
 * const policy = parsePolicy({
 *   Version: "2012-10-17",
 *   Statement: {
 *     Effect: "Allow",
 *     Principal: { Federated: "cognito-identity.amazonaws.com" },
 *     Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
 *     Condition: { "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": "authenticated" } },
 *   },
 * })
 * process.stdout.write(formatFindings(lintTrust(policy, { pool: { mapping: { owner_id: "repository_owner_id" } } })))
 * ```
 *
 * @throws {TypeError} when `parsePolicy` didn't make the policy.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function lintTrust(policy: Policy, facts: TrustFacts = {}, options: LintOptions = {}): readonly Finding[] {
  const grants = trustGrants(policy, facts)
  return runRules(trustRules, { policy, facts, grants, entrances: entrances(grants, facts) }, options)
}
