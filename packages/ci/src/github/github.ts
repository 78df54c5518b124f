import type { CiDescription } from "../description/ci-description.ts"

/** GitHub Actions, of GitHub.com, GHE.com and GitHub Enterprise Server, and what speaks its protocol. */
export const github: CiDescription = {
  name: "github",
  title: "GitHub Actions",
  identity: "job",
  page: "https://docs.github.com/en/actions/reference/security/oidc",
  delivery: "GET `ACTIONS_ID_TOKEN_REQUEST_URL` with `ACTIONS_ID_TOKEN_REQUEST_TOKEN`",
  renewal: "every exchange",
  lifetime: "5 minutes",
  issuer:
    "https://token.actions.githubusercontent.com, with /<enterprise> if it has its own; https://token.actions.<subdomain>.ghe.com; https://<host>/_services/token",
  audience: { chosenBy: "the call", rule: "any audience may be asked for" },
  tokenSigns: [["GITHUB_ACTIONS=true", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"]],
  jobSigns: [["GITHUB_ACTIONS=true"]],
  offer: "Add `permissions: { id-token: write }` to the job. Pull requests from forks get no token.",
  setup: {
    language: "yaml",
    code: `jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v4
      - run: node deploy.mjs`,
  },
  claims: [
    { claim: "repository_id", type: "text", setBy: "CI" },
    { claim: "repository_owner_id", type: "text", setBy: "CI" },
    { claim: "job_workflow_ref", type: "text", setBy: "CI", note: "which code ran; of a reusable workflow its own" },
    { claim: "event_name", type: "text", setBy: "CI" },
    { claim: "run_id", type: "text", setBy: "CI" },
    { claim: "check_run_id", type: "text", setBy: "CI", note: "the job" },
    { claim: "actor_id", type: "text", setBy: "CI", note: "who started it" },
    { claim: "runner_environment", type: "text", setBy: "CI" },
    { claim: "repository", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "repo_property_<name>", type: "text", setBy: "administrator", note: "custom properties, where enabled" },
    { claim: "ref_protected", type: "text", setBy: "administrator", note: '`"true"` or `"false"`' },
    { claim: "environment", type: "text", setBy: "author", note: "safe with protection rules" },
    { claim: "ref", type: "text", setBy: "author", note: "safe with branch protection" },
    { claim: "sha", type: "text", setBy: "author" },
    { claim: "head_ref", type: "text", setBy: "author" },
    { claim: "workflow", type: "text", setBy: "author" },
    { claim: "actor", type: "text", setBy: "CI", note: "`dependabot[bot]` has brackets" },
    { claim: "sub", type: "text", setBy: "administrator", note: "a template; with ids in newer repositories" },
  ],
  mapping: {
    repository_id: "repository_id",
    repository_owner_id: "repository_owner_id",
    job_workflow_ref: "job_workflow_ref",
    event_name: "event_name",
    repository: "repository",
    environment: "environment",
    ref: "ref",
    run_id: "run_id",
  },
  advice: {},
  traps: [
    "`actor` can be `dependabot[bot]`, and `workflow` any text: AWS does not take brackets and commas in tag values. Map `actor_id` and `job_workflow_ref`.",
    "A repository's `sub` changes when it is renamed or transferred: ids come into it. Demand tags of ids.",
    "An enterprise with an issuer of its own has its name in `iss`, and needs its own IAM OIDC provider.",
    "Gitea, Forgejo, act and others set `GITHUB_ACTIONS`, too; it says nothing about who signs.",
  ],
}
