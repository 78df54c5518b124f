import type { CiDescription } from "../description/ci-description.ts"

/** GitLab CI/CD, of GitLab.com and of GitLab installations. */
export const gitlab: CiDescription = {
  name: "gitlab",
  title: "GitLab CI",
  identity: "job",
  page: "https://docs.gitlab.com/ci/secrets/id_token_authentication/",
  delivery: "a variable that the job names, by default `AWS_ID_TOKEN` or `GITLAB_OIDC_TOKEN`",
  renewal: "never",
  lifetime: "as long as the job's timeout, 5 minutes if it has none",
  issuer: "https://gitlab.com, or the URL of the installation",
  audience: { chosenBy: "the configuration", rule: "it is `aud` of the token under `id_tokens` in .gitlab-ci.yml" },
  tokenSigns: [["GITLAB_CI", "AWS_ID_TOKEN"], ["GITLAB_OIDC_TOKEN"]],
  jobSigns: [["GITLAB_CI"]],
  offer: "Add `id_tokens: { AWS_ID_TOKEN: { aud: cognito-identity.amazonaws.com } }` to the job in .gitlab-ci.yml.",
  setup: {
    language: "yaml",
    code: `deploy:
  id_tokens:
    AWS_ID_TOKEN:
      aud: cognito-identity.amazonaws.com
  script: node deploy.mjs`,
  },
  claims: [
    { claim: "project_id", type: "text", setBy: "CI", note: "of the fork, in pipelines of forks" },
    { claim: "namespace_id", type: "text", setBy: "CI", note: "of the fork, in pipelines of forks" },
    { claim: "job_project_id", type: "text", setBy: "CI", note: "where the job runs; newer releases" },
    { claim: "ci_config_ref_uri", type: "text", setBy: "CI", note: "which pipeline file" },
    { claim: "ref_protected", type: "text", setBy: "CI", note: '`"true"` or `"false"`' },
    { claim: "environment_protected", type: "text", setBy: "CI", note: "only with an environment" },
    { claim: "runner_environment", type: "text", setBy: "CI" },
    { claim: "pipeline_id", type: "text", setBy: "CI" },
    { claim: "job_id", type: "text", setBy: "CI" },
    { claim: "pipeline_source", type: "text", setBy: "CI" },
    { claim: "user_id", type: "text", setBy: "CI", note: "who started the pipeline" },
    { claim: "project_path", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "namespace_path", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "ref", type: "text", setBy: "author", note: "trust it together with `ref_protected`" },
    { claim: "environment", type: "text", setBy: "author", note: "trust it together with `environment_protected`" },
    { claim: "sha", type: "text", setBy: "author" },
    { claim: "runner_id", type: "number", setBy: "CI" },
    { claim: "groups_direct", type: "list", setBy: "CI" },
    { claim: "user_identities", type: "object", setBy: "author", note: "a list of objects" },
  ],
  mapping: {
    project_id: "project_id",
    namespace_id: "namespace_id",
    ci_config_ref_uri: "ci_config_ref_uri",
    ref_protected: "ref_protected",
    environment_protected: "environment_protected",
    project_path: "project_path",
    ref: "ref",
    environment: "environment",
    pipeline_id: "pipeline_id",
    job_id: "job_id",
  },
  advice: {
    ERR_PROVIDER_NOT_ON_POOL: "A GitLab of your own is its own issuer: the login is its host name, not gitlab.com.",
  },
  traps: [
    "In merge request pipelines of a fork, `project_*`, `namespace_*` and `sub` describe the fork, also when the job runs in the target project: a policy on `project_id` keeps forks out.",
    "`ref` and `environment` are text of whoever may push: demand `ref_protected` or `environment_protected` next to them.",
    "Without `id_tokens` the variable is just absent.",
    "AWS has to reach the discovery document and keys of an installation over the internet.",
  ],
  forkAdvice: ({ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target }) =>
    source && target && source !== target
      ? `The merge request comes from the fork with project id ${source}: GitLab's claims project_id, namespace_id and sub describe the fork, not project ${target}.`
      : undefined,
}
