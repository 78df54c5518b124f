// https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import { inVariables } from "../delivery/in-variables.ts"
import { stableHex } from "../stable-hex.ts"
import { stableUuid } from "../stable-uuid.ts"

/** Open: the lifetime, and whether tokens of tags and pull requests have a `branchName`. */
export const bitbucket: CiProfile = {
  issuer: () => "https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc",
  claims: bitbucketClaims,
  audience: ({ workspaceUuid }) => `ari:cloud:bitbucket::workspace/${String(workspaceUuid).replace(/[{}]/g, "")}`,
  times: { lifetimeSeconds: 3600 },
  hasTokenId: false,
  documents: { keysPath: "/keys.json" },
  env: bitbucketEnv,
  deliver: (tokens) => inVariables(tokens, { BITBUCKET_STEP_OIDC_TOKEN: {} }),
}

function bitbucketClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const repositoryUuid = claim("repositoryUuid", braced("octo-repo"))
  const stepUuid = claim("stepUuid", braced("step"))
  const environment = given.deploymentEnvironmentUuid
  const subject = environment === undefined ? [repositoryUuid, stepUuid] : [repositoryUuid, environment, stepUuid]
  return {
    accountUuid: braced("octo-org"),
    workspaceUuid: braced("acme"),
    repositoryUuid,
    pipelineUuid: braced("pipeline"),
    stepUuid,
    branchName: "main",
    sub: subject.join(":"),
  }
}

function braced(name: string): string {
  return `{${stableUuid(`bitbucket ${name}`)}}`
}

function bitbucketEnv(claims: CiClaims, { issuer }: JobFacts): JobVariables {
  return {
    CI: "true",
    BITBUCKET_BUILD_NUMBER: "1",
    BITBUCKET_COMMIT: stableHex(String(claims.repositoryUuid), 40),
    BITBUCKET_WORKSPACE: /\/workspaces\/([^/]+)\//.exec(issuer)?.[1] ?? "acme",
    BITBUCKET_REPO_SLUG: "octo-repo",
    BITBUCKET_REPO_UUID: claims.repositoryUuid,
    BITBUCKET_PIPELINE_UUID: claims.pipelineUuid,
    BITBUCKET_STEP_UUID: claims.stepUuid,
    BITBUCKET_BRANCH: claims.branchName,
  }
}
