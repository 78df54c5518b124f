import type { CiDescription } from "../description/ci-description.ts"

/** Semaphore CI. */
export const semaphore: CiDescription = {
  name: "semaphore",
  title: "Semaphore",
  identity: "job",
  page: "https://docs.semaphore.io/using-semaphore/openid",
  delivery: "variable `SEMAPHORE_OIDC_TOKEN`",
  renewal: "never",
  lifetime: "24 hours",
  issuer: "https://<organization>.semaphoreci.com",
  audience: { chosenBy: "nobody", rule: "the issuer's URL" },
  tokenSigns: [["SEMAPHORE_OIDC_TOKEN"]],
  jobSigns: [["SEMAPHORE=true"], ["SEMAPHORE_OIDC_TOKEN"]],
  offer: "Semaphore sets it for the jobs of organizations that have OpenID Connect.",
  setup: {
    language: "yaml",
    code: `blocks:
  - task:
      jobs:
        - commands: [checkout, node deploy.mjs]`,
  },
  claims: [
    { claim: "org_id", type: "text", setBy: "CI" },
    { claim: "prj_id", type: "text", setBy: "CI" },
    { claim: "job_type", type: "text", setBy: "CI", note: "`pipeline_job`, `debug_job` or `project_debug_job`" },
    { claim: "wf_id", type: "text", setBy: "CI" },
    { claim: "ppl_id", type: "text", setBy: "CI" },
    { claim: "job_id", type: "text", setBy: "CI" },
    { claim: "ref_type", type: "text", setBy: "CI" },
    { claim: "org", type: "text", setBy: "administrator" },
    { claim: "repo_slug", type: "text", setBy: "administrator" },
    { claim: "ref", type: "text", setBy: "author" },
    { claim: "branch", type: "text", setBy: "author", note: "the target, for pull requests" },
    { claim: "pr_branch", type: "text", setBy: "author" },
    { claim: "actor", type: "text or null", setBy: "CI" },
    { claim: "sub", type: "text", setBy: "CI" },
  ],
  mapping: {
    org_id: "org_id",
    prj_id: "prj_id",
    job_type: "job_type",
    ref_type: "ref_type",
    repo_slug: "repo_slug",
    ref: "ref",
    wf_id: "wf_id",
    job_id: "job_id",
  },
  advice: {
    ERR_TAG_SESSION_DENIED:
      "Organizations with Semaphore's AWS tags have them in the token itself, and a role that does not allow sts:TagSession refuses it altogether.",
  },
  traps: [
    "A token lives 24 hours, long after its job: whoever reads it out of a log can use it the whole day. Demand `job_type`, and keep the variable out of what runs code of others.",
    "Debug jobs have a token, too. Demand `job_type` to be `pipeline_job`.",
    "For pull requests `branch` is the target branch. Use `ref_type` and `ref`.",
    "Administrators can switch claims off; a tag is then just absent.",
  ],
}
