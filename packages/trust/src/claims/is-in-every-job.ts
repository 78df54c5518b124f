const sometimes =
  /^(?:environment|base_ref|head_ref|enterprise|enterprise_id|job_workflow_(?:ref|sha)|repo_property_.+)$/

/**
 * Whether all of GitHub's tokens have a claim, and not only those of jobs in an environment, on a pull request, in an
 * enterprise, and so on.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function isInEveryJob(claim: string): boolean {
  return !sometimes.test(claim)
}
