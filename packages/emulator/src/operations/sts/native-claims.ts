interface NativeClaims {
  readonly login: RegExp
  /** Claims that become `<login>:<claim>` in the trust policy of a role, but not in the session. */
  readonly claims: readonly string[]
}

/**
 * Which claims, beside `aud`, `sub` and `amr`, STS knows as condition keys, by issuer.
 *
 * Open: issuers of one GitHub enterprise (`…/<slug>`), and Google's `google/organization_number`: not known here.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
const TABLE: readonly NativeClaims[] = [
  {
    login: /^token\.actions\.githubusercontent\.com$/,
    claims: [
      "actor",
      "actor_id",
      "enterprise_id",
      "environment",
      "job_workflow_ref",
      "ref",
      "repository",
      "repository_id",
      "repository_owner_id",
      "workflow",
    ],
  },
  {
    login: /^gitlab\.com$/,
    claims: [
      "namespace_id",
      "pipeline_source",
      "project_id",
      "ref_protected",
      "runner_environment",
      "user_access_level",
      "user_email",
      "user_id",
      "user_login",
    ],
  },
  { login: /^accounts\.google\.com$/, claims: ["email"] },
  { login: /^oidc\.circleci\.com\/org\/[\w-]+$/, claims: ["oidc.circleci.com/project-id"] },
  { login: /^idcs-\w+\.identity\.oraclecloud\.com$/, claims: ["rpst_id"] },
  {
    login: /^agent\.(?:[\w-]+\.)*buildkite\.(?:com|dev)$/,
    claims: [
      "build_branch",
      "cluster_id",
      "cluster_name",
      "organization_id",
      "organization_slug",
      "pipeline_id",
      "pipeline_slug",
    ],
  },
]

/** Lists the claims that STS exposes to trust policies for one issuer, beside the three that it exposes for all. */
export function nativeClaims(login: string): readonly string[] {
  return TABLE.find((row) => row.login.test(login))?.claims ?? []
}
