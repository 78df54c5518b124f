import type { CiDescription } from "../description/ci-description.ts"

/** Forgejo Actions, which speak GitHub's protocol. */
export const forgejo: CiDescription = {
  name: "forgejo",
  title: "Forgejo Actions",
  identity: "job",
  page: "https://forgejo.org/docs/next/user/actions/security-openid-connect",
  delivery: "GET `ACTIONS_ID_TOKEN_REQUEST_URL` with `ACTIONS_ID_TOKEN_REQUEST_TOKEN`",
  renewal: "every exchange",
  lifetime: "for a time that is not documented",
  issuer: "https://<host>/api/actions",
  audience: { chosenBy: "the call", rule: "any audience may be asked for" },
  tokenSigns: [
    ["FORGEJO_ACTIONS", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    ["GITEA_ACTIONS", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
  ],
  jobSigns: [["FORGEJO_ACTIONS"], ["GITEA_ACTIONS"]],
  offer:
    "Add `enable-openid-connect: true` to the job. Pull requests from forks get no token, and Gitea gives none at all.",
  setup: {
    language: "yaml",
    code: `jobs:
  deploy:
    runs-on: docker
    enable-openid-connect: true
    steps:
      - uses: actions/checkout@v5
      - run: node deploy.mjs`,
  },
  claims: [
    { claim: "repository_id", type: "text", setBy: "CI", note: "newer releases" },
    { claim: "repository_owner_id", type: "text", setBy: "CI", note: "newer releases" },
    { claim: "actor_id", type: "text", setBy: "CI", note: "newer releases" },
    { claim: "repository", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "repository_owner", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "event_name", type: "text", setBy: "CI" },
    { claim: "ref", type: "text", setBy: "author" },
    { claim: "sha", type: "text", setBy: "author" },
    { claim: "workflow", type: "text", setBy: "author" },
    { claim: "run_id", type: "text", setBy: "CI" },
    { claim: "sub", type: "text", setBy: "CI" },
  ],
  mapping: {
    repository_id: "repository_id",
    repository_owner_id: "repository_owner_id",
    repository: "repository",
    event_name: "event_name",
    ref: "ref",
    run_id: "run_id",
  },
  advice: {
    ERR_PROVIDER_NOT_ON_POOL: "Each Forgejo is its own issuer, and its login has a path: host/api/actions.",
  },
  traps: [
    "Older releases have no ids in their claims, so that a repository's name is all there is; names can change hands.",
    "AWS has to reach the discovery document and keys of the server over the internet.",
    "Jobs set `GITHUB_ACTIONS`, as GitHub's do. Gitea gives no tokens at all.",
  ],
}
