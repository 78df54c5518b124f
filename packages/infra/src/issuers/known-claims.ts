/** @see https://docs.github.com/en/actions/reference/security/oidc */
const github = [
  "actor",
  "actor_id",
  "base_ref",
  "check_run_id",
  "enterprise",
  "enterprise_id",
  "environment",
  "environment_node_id",
  "event_name",
  "head_ref",
  "job_workflow_ref",
  "job_workflow_sha",
  "ref",
  "ref_protected",
  "ref_type",
  "repository",
  "repository_id",
  "repository_owner",
  "repository_owner_id",
  "repository_visibility",
  "run_attempt",
  "run_id",
  "run_number",
  "runner_environment",
  "sha",
  "workflow",
  "workflow_ref",
  "workflow_sha",
]

/** @see https://docs.gitlab.com/ci/secrets/id_token_authentication */
const gitlab = [
  "ci_config_ref_uri",
  "ci_config_sha",
  "deployment_tier",
  "environment",
  "environment_action",
  "environment_protected",
  "job_id",
  "job_namespace_id",
  "job_namespace_path",
  "job_project_id",
  "job_project_path",
  "namespace_id",
  "namespace_path",
  "pipeline_id",
  "pipeline_source",
  "project_id",
  "project_path",
  "project_visibility",
  "ref",
  "ref_path",
  "ref_protected",
  "ref_type",
  "runner_environment",
  "sha",
  "user_access_level",
  "user_email",
  "user_id",
  "user_login",
]

/** @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/ */
const bitbucket = ["branchName", "deploymentEnvironmentUuid", "repositoryUuid"]

/** @see https://circleci.com/docs/openid-connect-tokens/ */
const circleci = [
  "job-id",
  "org-id",
  "pipeline-definition-id",
  "pipeline-id",
  "project-id",
  "vcs-origin",
  "vcs-ref",
  "workflow-id",
].map((claim) => `oidc.circleci.com/${claim}`)

/** @see https://buildkite.com/docs/pipelines/security/oidc */
const buildkite = [
  "agent_id",
  "build_branch",
  "build_commit",
  "build_id",
  "build_source",
  "build_tag",
  "cluster_id",
  "cluster_name",
  "job_id",
  "organization_id",
  "organization_slug",
  "pipeline_id",
  "pipeline_slug",
  "queue_id",
  "queue_key",
  "runner_environment",
  "step_key",
]

/** The claims of the CIs whose tokens are all alike. */
export const knownClaims: Readonly<
  Record<"github" | "gitlab" | "bitbucket" | "circleci" | "buildkite", readonly string[]>
> = {
  github,
  gitlab,
  bitbucket,
  circleci,
  buildkite,
}
