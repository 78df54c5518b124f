import type { CiDescription } from "../description/ci-description.ts"

/** CircleCI, cloud and server. */
export const circleci: CiDescription = {
  name: "circleci",
  title: "CircleCI",
  identity: "job",
  page: "https://circleci.com/docs/openid-connect-tokens/",
  delivery: "command `circleci run oidc get`; or variable `CIRCLE_OIDC_TOKEN_V2`",
  renewal: "every exchange",
  lifetime: "an hour",
  issuer: "https://oidc.circleci.com/org/<organization id>",
  audience: { chosenBy: "the call", rule: "a token out of a variable is for the id of the organization" },
  tokenSigns: [["CIRCLE_OIDC_TOKEN_V2"], ["CIRCLE_OIDC_TOKEN"]],
  jobSigns: [["CIRCLECI=true"], ["CIRCLE_OIDC_TOKEN_V2"]],
  offer:
    "Builds of forked pull requests get none unless the project passes secrets to them; self-hosted runners need a temporary folder where programs may run.",
  setup: {
    language: "yaml",
    code: `jobs:
  deploy:
    docker: [{ image: cimg/node:lts }]
    steps:
      - checkout
      - run: node deploy.mjs`,
  },
  claims: [
    { claim: "oidc.circleci.com/project-id", type: "text", setBy: "CI" },
    { claim: "oidc.circleci.com/org-id", type: "text", setBy: "CI" },
    { claim: "oidc.circleci.com/pipeline-definition-id", type: "text", setBy: "CI", note: "which configuration ran" },
    { claim: "oidc.circleci.com/pipeline-id", type: "text", setBy: "CI" },
    { claim: "oidc.circleci.com/workflow-id", type: "text", setBy: "CI" },
    { claim: "oidc.circleci.com/job-id", type: "text", setBy: "CI" },
    { claim: "oidc.circleci.com/vcs-origin", type: "text", setBy: "author", note: "the fork, in builds of forks" },
    { claim: "oidc.circleci.com/vcs-ref", type: "text", setBy: "author", note: "absent for webhooks" },
    { claim: "oidc.circleci.com/context-ids", type: "list", setBy: "administrator" },
    { claim: "oidc.circleci.com/ssh-rerun", type: "boolean", setBy: "CI" },
    { claim: "sub", type: "text", setBy: "CI" },
  ],
  mapping: {
    project_id: "oidc.circleci.com/project-id",
    org_id: "oidc.circleci.com/org-id",
    pipeline_definition_id: "oidc.circleci.com/pipeline-definition-id",
    vcs_origin: "oidc.circleci.com/vcs-origin",
    vcs_ref: "oidc.circleci.com/vcs-ref",
    pipeline_id: "oidc.circleci.com/pipeline-id",
    job_id: "oidc.circleci.com/job-id",
  },
  advice: {
    ERR_TOKEN_COMMAND_FAILED:
      '`circleci run oidc get` is part of CircleCI\'s build environment. Where it is missing, use the token of the variable: token: { variable: "CIRCLE_OIDC_TOKEN_V2" }.',
    ERR_AUDIENCE_REFUSED:
      "Tokens out of CircleCI's variables are for the id of the organization; those of the command are for option audience.",
  },
  traps: [
    "Pipelines with unversioned configuration, as the VS Code extension starts them, have the same `vcs-*` claims, though their configuration is nobody's commit. Demand `pipeline-definition-id`, and keep such pipelines out of projects that deploy.",
    "When secrets are passed to builds of forks, a policy has to demand `vcs-origin`.",
    "`ssh-rerun` is a boolean and `context-ids` a list, so neither is a tag for certain.",
    "The command prints its token without a mask.",
  ],
  forkAdvice: ({ CIRCLE_PR_USERNAME: user, CIRCLE_PR_REPONAME: repository }) =>
    user
      ? `The build is of a pull request from the fork ${user}/${repository ?? "(unknown)"}, and CircleCI's claim vcs-origin names the fork.`
      : undefined,
}
