import type { IssuerModel, IssuerName } from "../model/access-model.ts"
import { githubProfile } from "./github-profile.ts"
import type { IssuerProfile } from "./issuer-profile.ts"
import { knownClaims } from "./known-claims.ts"

const anyIssuer: IssuerProfile = {
  keys: ["url"],
  required: ["url"],
  url: ({ url = "" }) => url,
  owners: [],
}

const gitlabUrl = "https://gitlab.com"

/** Every kind of issuer that the model knows. */
export const issuerProfiles: Readonly<Record<IssuerName, IssuerProfile>> = {
  github: githubProfile,
  gitlab: {
    keys: ["namespace_id", "url"],
    required: [],
    url: ({ url = gitlabUrl }) => url,
    owners: [{ key: "namespace_id", claim: "namespace_id" }],
    claims: knownClaims.gitlab,
    paths: ["ci_config_ref_uri", "job_project_path", "project_path", "ref_path"],
  },
  bitbucket: {
    keys: ["workspace", "workspace_uuid"],
    required: ["workspace"],
    url: ({ workspace }) => `https://api.bitbucket.org/2.0/workspaces/${workspace}/pipelines-config/identity/oidc`,
    ownAudience: bitbucketAudience,
    owners: [],
    claims: knownClaims.bitbucket,
    subject: ["repositoryUuid", "deploymentEnvironmentUuid"],
  },
  circleci: {
    keys: ["organization_id"],
    required: ["organization_id"],
    url: ({ organization_id }) => `https://oidc.circleci.com/org/${organization_id}`,
    ownAudience: ({ organization_id }) => (typeof organization_id === "string" ? organization_id : undefined),
    owners: [],
    claims: knownClaims.circleci,
    paths: ["oidc.circleci.com/vcs-origin", "oidc.circleci.com/vcs-ref"],
  },
  buildkite: {
    keys: ["organization_id"],
    required: [],
    url: () => "https://agent.buildkite.com",
    owners: [{ key: "organization_id", claim: "organization_id" }],
    claims: knownClaims.buildkite,
  },
  jenkins: anyIssuer,
  kubernetes: anyIssuer,
  oidc: anyIssuer,
}

function bitbucketAudience({ workspace_uuid }: IssuerModel): string | undefined {
  return workspace_uuid && `ari:cloud:bitbucket::workspace/${workspace_uuid.replace(/[{}]/g, "")}`
}
