import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { BasicOptions } from "../options/flow-options.ts"
import { assumeRoles } from "./assume-roles.ts"
import type { Exchange } from "./exchange.ts"
import type { OpenedIdentity } from "./open-identity.ts"
import { sessionNameOf } from "./session-name-of.ts"

/** Where the first role is assumed. */
export interface FirstRole {
  readonly exchange: Exchange
  readonly options: BasicOptions
  readonly region: string
}

/** `AssumeRoleWithWebIdentity` with the pool's own token, and the hops of the chain. */
export async function assumeFirstRole(role: FirstRole, opened: OpenedIdentity): Promise<CognitoCredentials> {
  const { exchange, options, region } = role
  const { openIdToken: webIdentityToken, identityId, claims, facts } = opened
  const roleSessionName = sessionNameOf(options, claims)
  const call = { exchange, region, webIdentityToken, roleSessionName, role: options, claims, facts }
  return { ...(await assumeRoles(call)), identityId }
}
