import type { CiDescription } from "../description/ci-description.ts"

const braces =
  "Bitbucket puts braces around its uuids, which AWS does not take in tag values: map none of them. A trust policy tells repositories apart by sub, which cognito-identity.amazonaws.com:amr ends with; in flow direct by the provider's own sub."

/** Bitbucket Pipelines, of Bitbucket Cloud. */
export const bitbucket: CiDescription = {
  name: "bitbucket",
  title: "Bitbucket Pipelines",
  identity: "job",
  page: "https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/",
  delivery: "variable `BITBUCKET_STEP_OIDC_TOKEN`",
  renewal: "never",
  lifetime: "about an hour",
  issuer: "https://api.bitbucket.org/2.0/workspaces/<workspace>/pipelines-config/identity/oidc",
  audience: {
    chosenBy: "the configuration",
    rule: "without oidc.audiences in bitbucket-pipelines.yml it is ari:cloud:bitbucket::workspace/<uuid of the workspace>",
  },
  tokenSigns: [["BITBUCKET_STEP_OIDC_TOKEN"]],
  jobSigns: [["BITBUCKET_BUILD_NUMBER"], ["BITBUCKET_STEP_OIDC_TOKEN"]],
  offer: "Add `oidc: { audiences: [cognito-identity.amazonaws.com] }` to the step in bitbucket-pipelines.yml.",
  setup: {
    language: "yaml",
    code: `pipelines:
  default:
    - step:
        oidc:
          audiences: [cognito-identity.amazonaws.com]
        script:
          - node deploy.mjs`,
  },
  claims: [
    { claim: "workspaceUuid", type: "text", setBy: "CI", note: "in braces" },
    { claim: "repositoryUuid", type: "text", setBy: "CI", note: "in braces" },
    { claim: "pipelineUuid", type: "text", setBy: "CI", note: "in braces" },
    { claim: "stepUuid", type: "text", setBy: "CI", note: "in braces" },
    { claim: "accountUuid", type: "text", setBy: "CI", note: "in braces" },
    {
      claim: "deploymentEnvironmentUuid",
      type: "text",
      setBy: "author",
      note: "in braces, only with a deployment; safe when administrators limit its branches",
    },
    { claim: "branchName", type: "text", setBy: "author", note: "probably absent for tags and pull requests" },
    { claim: "sub", type: "text", setBy: "CI", note: "`{repository}:{step}`, with the environment between them" },
  ],
  mapping: { branch: "branchName" },
  advice: {
    ERR_STS_PARAMETER_REFUSED: braces,
    ERR_SESSION_NAME_INVALID: "Bitbucket puts braces around its uuids, which no session name may have.",
    ERR_PROVIDER_NOT_ON_POOL:
      "Bitbucket's issuer has the workspace in its path, and the IAM OIDC provider is made for exactly that.",
  },
  traps: [
    "AWS takes ARNs of up to 128 characters in the mapping of a pool, and that of Bitbucket's provider has 104 and the name of the workspace: a name of more than 24 characters cannot be mapped. Use flow `direct` then.",
    braces,
    "No tag says which repository it is, and all of a workspace have one issuer: without a condition on `sub`, each of them gets into the role. In flow `basic` demand `ForAnyValue:StringLike` of `cognito-identity.amazonaws.com:amr` to be `arn:aws:iam::<account>:oidc-provider/<login>:OIDC:{<repository uuid>}:*`.",
    "The discovery document appears only after a pipeline with `oidc` has run once: before that AWS cannot make the provider.",
    "List one audience for AWS. Whether it takes a token with several, of which it knows one, is not documented.",
    "A step's token cannot be renewed, and each step gets its own.",
  ],
}
