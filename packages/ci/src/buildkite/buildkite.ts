import type { CiDescription } from "../description/ci-description.ts"

/** Buildkite. */
export const buildkite: CiDescription = {
  name: "buildkite",
  title: "Buildkite",
  identity: "job",
  page: "https://buildkite.com/docs/agent/v3/cli-oidc",
  delivery: "command `buildkite-agent oidc request-token`",
  renewal: "every exchange",
  lifetime: "5 minutes, or as long as the call says",
  issuer: "https://agent.buildkite.com",
  audience: { chosenBy: "the call", rule: "any audience may be asked for" },
  tokenSigns: [["BUILDKITE_JOB_ID", "BUILDKITE_AGENT_ACCESS_TOKEN"]],
  jobSigns: [["BUILDKITE=true"], ["BUILDKITE_JOB_ID"]],
  offer:
    "Run it where the agent's environment is: a container needs BUILDKITE_JOB_ID, BUILDKITE_AGENT_ACCESS_TOKEN and the buildkite-agent program.",
  setup: {
    language: "yaml",
    code: `steps:
  - label: deploy
    command: node deploy.mjs`,
  },
  claims: [
    { claim: "organization_id", type: "text", setBy: "CI", note: "optional; asked for by default" },
    { claim: "pipeline_id", type: "text", setBy: "CI", note: "optional; asked for by default" },
    { claim: "cluster_id", type: "text", setBy: "CI", note: "optional, see `claims`" },
    { claim: "queue_id", type: "text", setBy: "CI", note: "optional, see `claims`" },
    { claim: "organization_slug", type: "text", setBy: "administrator" },
    { claim: "pipeline_slug", type: "text", setBy: "administrator" },
    { claim: "job_id", type: "text", setBy: "CI" },
    { claim: "agent_id", type: "text", setBy: "CI" },
    { claim: "build_source", type: "text", setBy: "CI" },
    { claim: "runner_environment", type: "text", setBy: "CI" },
    { claim: "build_branch", type: "text", setBy: "author", note: "chosen by whoever starts the build" },
    { claim: "build_commit", type: "text", setBy: "author", note: "chosen by whoever starts the build" },
    { claim: "build_tag", type: "text or null", setBy: "author" },
    { claim: "step_key", type: "text or null", setBy: "author" },
    { claim: "build_number", type: "number", setBy: "CI" },
    { claim: "sub", type: "text", setBy: "CI" },
  ],
  mapping: {
    organization_id: "organization_id",
    pipeline_id: "pipeline_id",
    organization_slug: "organization_slug",
    pipeline_slug: "pipeline_slug",
    build_branch: "build_branch",
    build_commit: "build_commit",
    build_source: "build_source",
    job_id: "job_id",
  },
  advice: {
    ERR_TOKEN_COMMAND_FAILED:
      "Agents from 3.104 on refuse to print a token that they cannot redact in the log, as in containers without the socket of the Job API. The job may also have ended.",
    ERR_TAG_SESSION_DENIED:
      "With awsSessionTags the token itself carries tags, and a role that does not allow sts:TagSession refuses it altogether.",
  },
  traps: [
    "The issuer is the same for all of Buildkite's customers: a trust policy has to demand your organization, by `organization_id` or `sub`.",
    "The job chooses audience, lifetime, claims and session tags. A policy has to demand the tags that it reads.",
    "`build_number` is a number, `build_tag` and `step_key` can be null: none of them is a tag for certain.",
  ],
}
