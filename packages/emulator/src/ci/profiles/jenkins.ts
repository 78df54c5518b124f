// https://github.com/jenkinsci/oidc-provider-plugin
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { inNamedVariables } from "../delivery/in-named-variables.ts"

/** A credential of the plugin, bound by the job as secret text or as secret file. */
export const jenkins: CiProfile = {
  issuer: () => "https://jenkins.acme.example/oidc",
  claims: jenkinsClaims,
  audience: () => "cognito-identity.amazonaws.com",
  audienceIsList: true,
  times: { lifetimeSeconds: 3600 },
  hasTokenId: false,
  documents: {
    keysPath: "/jwks",
    discovery: { authorization_endpoint: "https://unimplemented", token_endpoint: "https://unimplemented" },
    padsModulus: true,
  },
  namesVariables: true,
  env: jenkinsEnv,
  deliver: (tokens) => inNamedVariables(tokens, "AWS_ID_TOKEN"),
}

function jenkinsClaims(_given: CiClaims, { issuer }: JobFacts): CiClaims {
  return { sub: `${rootUrl(issuer)}/job/octo-repo/job/main/`, build_number: 42 }
}

function jenkinsEnv({ sub, build_number }: CiClaims, { issuer }: JobFacts): JobVariables {
  return {
    JENKINS_URL: `${rootUrl(issuer)}/`,
    JOB_URL: sub,
    JOB_NAME: "octo-repo/main",
    BUILD_ID: build_number,
    BUILD_NUMBER: build_number,
    BRANCH_NAME: "main",
  }
}

/** Of the server: a folder's credential has the folder behind `/oidc`. */
function rootUrl(issuer: string): string {
  return issuer.replace(/\/oidc(?:\/.*)?$/, "")
}
