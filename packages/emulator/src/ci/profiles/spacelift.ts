// https://docs.spacelift.io/integrations/cloud-providers/oidc
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts, JobVariables } from "../ci-profile.ts"
import { claimReader } from "../claim-reader.ts"
import type { Delivery } from "../delivery/delivery.ts"
import { NO_DELIVERY } from "../delivery/no-delivery.ts"
import type { JobTokens } from "../job-tokens.ts"

const TOKEN_FILE = "/mnt/workspace/spacelift.oidc"

export const spacelift: CiProfile = {
  issuer: () => "https://acme.app.spacelift.io",
  claims: spaceliftClaims,
  audience: (_claims, { issuer }) => new URL(issuer).host,
  times: { lifetimeSeconds: 3600, notBeforeLeadSeconds: 0 },
  hasTokenId: true,
  env: spaceliftEnv,
  deliver: inVariableAndFile,
}

function spaceliftClaims(given: CiClaims): CiClaims {
  const claim = claimReader(given)
  const spaceId = claim("spaceId", "root")
  const callerType = claim("callerType", "stack")
  const callerId = claim("callerId", "octo-stack")
  const runType = claim("runType", "TRACKED")
  const scope = claim("scope", "write")
  return {
    spaceId,
    callerType,
    callerId,
    runType,
    runId: "01HZY0M3V4J5K6N7P8Q9R0S1T2",
    scope,
    sub: `space:${spaceId}:${callerType}:${callerId}:run_type:${runType}:scope:${scope}`,
  }
}

function spaceliftEnv({ runId, callerId, spaceId }: CiClaims, { issuer }: JobFacts): JobVariables {
  return {
    SPACELIFT: "true",
    TF_VAR_spacelift_account_name: new URL(issuer).host.split(".")[0] ?? "acme",
    TF_VAR_spacelift_run_id: runId,
    TF_VAR_spacelift_stack_id: callerId,
    TF_VAR_spacelift_space_id: spaceId,
  }
}

async function inVariableAndFile(tokens: JobTokens): Promise<Delivery> {
  if (!tokens.permitted) return NO_DELIVERY
  const [token, folder] = await Promise.all([tokens.mint(), tokens.folder()])
  const file = await folder.write("spacelift.oidc", token)
  return { env: () => ({ SPACELIFT_OIDC_TOKEN: token }), files: { [TOKEN_FILE]: file } }
}
