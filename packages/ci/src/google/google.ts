import type { CiDescription } from "../description/ci-description.ts"

/** Google Cloud Build, Cloud Run and Compute Engine, with the token of their service account. */
export const google: CiDescription = {
  name: "google",
  title: "Google Cloud",
  identity: "machine",
  page: "https://cloud.google.com/compute/docs/instances/verifying-instance-identity",
  delivery: "GET from the metadata server",
  renewal: "every exchange",
  lifetime: "an hour",
  issuer: "https://accounts.google.com",
  audience: { chosenBy: "the call", rule: "any audience may be asked for" },
  tokenSigns: [["GCE_METADATA_HOST"], ["BUILDER_OUTPUT"], ["CLOUD_RUN_JOB"]],
  jobSigns: [["GCE_METADATA_HOST"], ["BUILDER_OUTPUT"], ["CLOUD_RUN_JOB"]],
  offer: "Run it with a service account that may have identity tokens.",
  setup: {
    language: "yaml",
    code: `serviceAccount: projects/octo-project/serviceAccounts/deploy@octo-project.iam.gserviceaccount.com
steps:
  - name: node
    args: [deploy.mjs]
options:
  logging: CLOUD_LOGGING_ONLY`,
  },
  claims: [
    { claim: "sub", type: "text", setBy: "CI", note: "the service account's number" },
    { claim: "azp", type: "text", setBy: "CI" },
    { claim: "email", type: "text", setBy: "CI", note: "can be given to another account after a removal" },
    { claim: "email_verified", type: "boolean", setBy: "CI" },
    { claim: "google", type: "object", setBy: "CI", note: "the machine" },
  ],
  mapping: { service_account: "sub", email: "email" },
  advice: {
    ERR_TOKEN_ENDPOINT_UNAVAILABLE:
      "The metadata server answers on Google's machines only, also in containers there; GCE_METADATA_HOST names another host.",
    ERR_AUDIENCE_REFUSED: "AWS knows accounts.google.com by itself, and compares azp where it compares aud of others.",
  },
  traps: [
    "The issuer is the same for all of Google's customers: a trust policy has to demand `sub`.",
    "The token says which service account it is, never which build.",
    "There is no variable on Compute Engine that says so: name this source yourself there.",
  ],
}
