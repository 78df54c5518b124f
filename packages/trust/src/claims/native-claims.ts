/** By issuer, the claims beside `aud`, `sub` and `amr` that STS knows as condition keys. */
const table: readonly (readonly [issuer: RegExp, claims: string])[] = [
  [
    /^token\.actions\.githubusercontent\.com$/,
    "actor actor_id enterprise_id environment job_workflow_ref ref repository repository_id repository_owner_id workflow",
  ],
  [
    /^gitlab\.com$/,
    "namespace_id pipeline_source project_id ref_protected runner_environment user_access_level user_email user_id user_login",
  ],
  [/^accounts\.google\.com$/, "email oaud google/organization_number"],
  [/^oidc\.circleci\.com\/org\/[\w-]+$/, "oidc.circleci.com/project-id"],
  [/^idcs-\w+\.identity\.oraclecloud\.com$/, "rpst_id"],
  [
    /^agent\.(?:[\w-]+\.)*buildkite\.(?:com|dev)$/,
    "build_branch cluster_id cluster_name organization_id organization_slug pipeline_id pipeline_slug",
  ],
]

/**
 * Lists the claims that become condition keys of a trust policy for one issuer, beside `aud`, `sub` and `amr`.
 *
 * Whether issuers of one GitHub enterprise have any isn't documented: none here.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function nativeClaims(issuer: string): readonly string[] {
  return table.find(([pattern]) => pattern.test(issuer))?.[1].split(" ") ?? []
}
