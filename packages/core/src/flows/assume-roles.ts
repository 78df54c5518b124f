import { assumeRole } from "../aws/assume-role.ts"
import { assumeRoleWithWebIdentity, type RoleCall } from "../aws/assume-role-with-web-identity.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { type Claims, decodeClaims } from "../token/decode-claims.ts"
import { planHops } from "./plan-hops.ts"

/** What a token is exchanged for roles with. */
export interface RolesCall extends Omit<RoleCall, "sentClaims"> {
  /** What the CI's token says. */
  readonly claims: Claims
}

/** Assumes the first role with a token, then each role of the chain with the credentials of the one before. */
export async function assumeRoles(call: RolesCall): Promise<CognitoCredentials> {
  const { exchange, region, facts } = call
  const sentClaims = decodeClaims(call.webIdentityToken)
  const hops = planHops({ ...call, sentClaims })
  let credentials = await assumeRoleWithWebIdentity({ ...call, sentClaims })
  for (const hop of hops) credentials = await assumeRole({ exchange, region, hop, credentials, facts })
  return credentials
}
