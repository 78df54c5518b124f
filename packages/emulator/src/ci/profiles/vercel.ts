// https://vercel.com/docs/oidc/reference
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import { inVariables } from "../delivery/in-variables.ts"
import { stableHex } from "../stable-hex.ts"

/** A build. Its token in the variable is what a function finds in the header `x-vercel-oidc-token`. */
export const vercel: CiProfile = {
  issuer: (given) => `https://oidc.vercel.com/${claimReader(given)("owner", "acme")}`,
  claims: vercelClaims,
  audience: ({ owner }) => `https://vercel.com/${owner}`,
  times: { lifetimeSeconds: 3600, notBeforeLeadSeconds: 0 },
  hasTokenId: false,
  env: vercelEnv,
  deliver: (tokens) => inVariables(tokens, { VERCEL_OIDC_TOKEN: {} }),
}

function vercelClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const owner = claim("owner", "acme")
  const project = claim("project", "octo-repo")
  const environment = claim("environment", "production")
  const sub = `owner:${owner}:project:${project}:environment:${environment}`
  return {
    owner,
    owner_id: `team_${stableHex(`vercel ${owner}`, 24)}`,
    project,
    project_id: `prj_${stableHex(`vercel ${project}`, 28)}`,
    environment,
    scope: sub,
    sub,
  }
}

function vercelEnv({ environment, project_id }: CiClaims): JobVariables {
  return {
    CI: "1",
    VERCEL: "1",
    VERCEL_ENV: environment,
    VERCEL_TARGET_ENV: environment,
    VERCEL_PROJECT_ID: project_id,
  }
}
