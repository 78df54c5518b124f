import type { Clock } from "../../world/clock.ts"
import type { Identity, Pool } from "../../world/pool.ts"
import { createIdentity } from "./create-identity.ts"
import { findLoginOwner } from "./find-login-owner.ts"
import { linkLogins } from "./link-logins.ts"
import type { VerifiedLogin } from "./verify-login.ts"

/** The one identity of these logins: always the same for a provider and its `sub`, made when they are new. */
export function identityOfLogins(pool: Pool, logins: readonly VerifiedLogin[], clock: Clock): Identity {
  const owners = logins.flatMap(({ provider, subject }) => findLoginOwner(pool, provider.login, subject) ?? [])
  const identity = owners[0] ?? createIdentity(pool, clock)
  linkLogins(pool, identity, logins)
  return identity
}
