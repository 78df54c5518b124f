import { assumeRole } from "../aws/assume-role.ts"
import { assumeRoleWithWebIdentity, type RoleCall } from "../aws/assume-role-with-web-identity.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { type Claims, decodeClaims } from "../token/decode-claims.ts"
import { planHops } from "./plan-hops.ts"

/** Assumes the first role with a token, then each role of the chain with the credentials of the one before. */
export async function assumeRoles(call: RoleCall & { readonly claims: Claims }): Promise<CognitoCredentials> {
  const { exchange, region, facts } = call
  const hops = planHops({ ...call, sentClaims: decodeClaims(call.webIdentityToken) })
  let credentials = await assumeRoleWithWebIdentity(call)
  for (const hop of hops) credentials = await assumeRole({ exchange, region, hop, credentials, facts })
  return credentials
}
