import type { CiDescription } from "../description/ci-description.ts"

/** Azure Pipelines, of Azure DevOps. */
export const azureDevops: CiDescription = {
  name: "azure-devops",
  title: "Azure DevOps",
  identity: "job",
  page: "https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create",
  delivery: "POST to `SYSTEM_OIDCREQUESTURI` with `SYSTEM_ACCESSTOKEN`",
  renewal: "every exchange",
  lifetime: "10 minutes",
  issuer: "https://vstoken.dev.azure.com/<organization id>",
  audience: { chosenBy: "nobody", rule: "api://AzureADTokenExchange" },
  tokenSigns: [["SYSTEM_OIDCREQUESTURI", "SYSTEM_ACCESSTOKEN"]],
  jobSigns: [["TF_BUILD=True"], ["SYSTEM_OIDCREQUESTURI"]],
  offer: "Map the job's access token into the step: env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }.",
  setup: {
    language: "yaml",
    code: `steps:
  - script: node deploy.mjs
    env:
      SYSTEM_ACCESSTOKEN: $(System.AccessToken)`,
  },
  claims: [
    { claim: "org_id", type: "text", setBy: "CI" },
    { claim: "prj_id", type: "text", setBy: "CI" },
    { claim: "def_id", type: "text", setBy: "CI", note: "the pipeline" },
    { claim: "rpo_id", type: "text", setBy: "CI" },
    { claim: "run_id", type: "text", setBy: "CI" },
    { claim: "rpo_uri", type: "text", setBy: "administrator", note: "a name, which can change hands" },
    { claim: "rpo_ref", type: "text", setBy: "author" },
    { claim: "rpo_ver", type: "text", setBy: "author", note: "the commit" },
    { claim: "sub", type: "text", setBy: "CI", note: "`p://organization/project/pipeline`: names" },
  ],
  mapping: {
    org_id: "org_id",
    prj_id: "prj_id",
    def_id: "def_id",
    rpo_id: "rpo_id",
    rpo_ref: "rpo_ref",
    rpo_ver: "rpo_ver",
    run_id: "run_id",
  },
  advice: {
    ERR_TOKEN_REQUEST_FAILED:
      "Azure DevOps takes the job's own access token, $(System.AccessToken), while the job runs; another token, or one of an earlier job, is refused.",
  },
  traps: [
    "The audience cannot be chosen: put `api://AzureADTokenExchange` among the client ids of the IAM OIDC provider, and demand `org_id` or `sub`, since every Azure DevOps organization has the same.",
    "With `serviceConnectionId`, `sub` is the connection's, and the issuer of newer connections is Microsoft Entra. The present issuer ends for connections on 2027-07-01.",
    "`SYSTEM_ACCESSTOKEN` is a secret that can do more than ask for tokens: map it into the one step that needs it.",
  ],
}
