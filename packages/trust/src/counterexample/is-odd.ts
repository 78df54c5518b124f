import type { ClaimChanges } from "../testing/change-claims.ts"

const sometimes = /^(?:environment|base_ref|head_ref|enterprise|enterprise_id|job_workflow_\w+|repo_property_.+)$/

/**
 * Whether changes leave out a claim that every token of GitHub has.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function isOdd(changes: ClaimChanges): boolean {
  return Object.entries(changes).some(([claim, value]) => value === undefined && !sometimes.test(claim))
}
