import type { CiDescription } from "../description/ci-description.ts"

/** Spacelift runs. */
export const spacelift: CiDescription = {
  name: "spacelift",
  title: "Spacelift",
  identity: "job",
  page: "https://docs.spacelift.io/integrations/cloud-providers/oidc",
  delivery: "variable `SPACELIFT_OIDC_TOKEN`",
  renewal: "never",
  lifetime: "an hour",
  issuer: "https://<account>.app.spacelift.io",
  audience: { chosenBy: "nobody", rule: "the issuer's host name" },
  tokenSigns: [["SPACELIFT_OIDC_TOKEN"]],
  jobSigns: [["SPACELIFT=true"], ["SPACELIFT_OIDC_TOKEN"]],
  offer:
    "Run it inside a Spacelift run: its worker sets SPACELIFT_OIDC_TOKEN; a container of your own needs it passed on.",
  setup: { language: "yaml", code: `before_apply:\n  - node deploy.mjs` },
  claims: [
    { claim: "spaceId", type: "text", setBy: "CI" },
    { claim: "callerId", type: "text", setBy: "CI", note: "the stack or module" },
    { claim: "callerType", type: "text", setBy: "CI" },
    { claim: "runType", type: "text", setBy: "CI" },
    { claim: "scope", type: "text", setBy: "CI", note: "`read` or `write`" },
    { claim: "runId", type: "text", setBy: "CI" },
    { claim: "sub", type: "text", setBy: "administrator", note: "a template of the account" },
  ],
  mapping: {
    space_id: "spaceId",
    caller_id: "callerId",
    caller_type: "callerType",
    run_type: "runType",
    scope: "scope",
    run_id: "runId",
  },
  advice: {},
  traps: [
    "`scope` says what a run is meant to do, and enforces nothing: a policy has to demand it.",
    "A proposed run of a pull request gets a token, too. Demand `run_type` and `scope`.",
  ],
}
