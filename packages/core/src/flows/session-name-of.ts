import type { RoleOptions } from "../options/role-options.ts"
import { defaultSessionName, renderSessionName } from "../session-name.ts"
import type { Claims } from "../token/decode-claims.ts"

/** The session name that the options ask for, filled with the CI token's claims. */
export function sessionNameOf({ roleSessionName }: Pick<RoleOptions, "roleSessionName">, claims: Claims): string {
  return roleSessionName === undefined ? defaultSessionName(claims) : renderSessionName(roleSessionName, claims)
}
