import type { CiDescription } from "../description/ci-description.ts"

/** Codefresh pipelines. */
export const codefresh: CiDescription = {
  name: "codefresh",
  title: "Codefresh",
  identity: "job",
  page: "https://codefresh.io/steps/step/obtain-oidc-id-token",
  delivery: "GET `CF_OIDC_REQUEST_URL` with `CF_OIDC_REQUEST_TOKEN`",
  renewal: "every exchange",
  lifetime: "for a time that is not documented",
  issuer: "https://oidc.codefresh.io",
  audience: { chosenBy: "the call", rule: "any audience may be asked for" },
  tokenSigns: [["CF_OIDC_REQUEST_URL", "CF_OIDC_REQUEST_TOKEN"]],
  jobSigns: [["CF_BUILD_ID"], ["CF_OIDC_REQUEST_URL"]],
  offer: "Use OIDC on an account and runner that have it: Codefresh then sets both variables for each step.",
  setup: {
    language: "yaml",
    code: `steps:
  deploy:
    image: node:lts
    commands: [node deploy.mjs]`,
  },
  claims: [
    { claim: "account_id", type: "text", setBy: "CI" },
    { claim: "pipeline_id", type: "text", setBy: "CI" },
    { claim: "workflow_id", type: "text", setBy: "CI", note: "the build" },
    { claim: "account_name", type: "text", setBy: "administrator" },
    { claim: "pipeline_name", type: "text", setBy: "administrator" },
    { claim: "runner_environment", type: "text", setBy: "CI" },
    { claim: "platform_url", type: "text", setBy: "CI" },
    { claim: "scm_repo_url", type: "text", setBy: "author", note: "from the trigger" },
    { claim: "scm_ref", type: "text", setBy: "author" },
    { claim: "sub", type: "text", setBy: "CI" },
  ],
  mapping: {
    account_id: "account_id",
    pipeline_id: "pipeline_id",
    workflow_id: "workflow_id",
    scm_repo_url: "scm_repo_url",
    scm_ref: "scm_ref",
  },
  advice: {},
  traps: [
    "The issuer is the same for all accounts: a trust policy has to demand `account_id` or `sub`.",
    "The header is the request token as it is, without `Bearer`. Programs that expect GitHub's protocol get refused.",
  ],
}
