import type { Identity, Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { checkGuest } from "./check-guest.ts"
import type { FoundIdentity } from "./find-identity.ts"
import { findLoginOwner } from "./find-login-owner.ts"
import type { StringMap } from "./input/map-shape.ts"
import { linkLogins } from "./link-logins.ts"
import { loginsDoNotMatch } from "./logins-do-not-match.ts"
import { notAuthorized } from "./not-authorized.ts"
import type { VerifiedLogin } from "./verify-login.ts"
import { verifyLogins } from "./verify-logins.ts"

/** Who asks for a token or credentials. Without logins: a guest. */
export interface Authenticated extends FoundIdentity {
  readonly logins: readonly VerifiedLogin[]
}

/**
 * Checks that the logins are good and belong to the identity. The identity that comes back may be another one: logins
 * bring identities together.
 *
 * @throws {AwsError} `NotAuthorizedException`, and whatever a bad login gives.
 */
export async function authenticate(
  context: OperationContext,
  { pool, identity }: FoundIdentity,
  given: StringMap | undefined,
): Promise<Authenticated> {
  const logins = await verifyLogins(context, pool, given)
  if (logins.length === 0) return { pool, identity: checkedGuest(pool, identity), logins }

  const known = survivor(pool, identity)
  const authenticated = identityFor(pool, known, logins)
  linkLogins(pool, authenticated, logins)
  if (known !== authenticated) known.mergedInto = authenticated.id
  return { pool, identity: authenticated, logins }
}

function checkedGuest(pool: Pool, identity: Identity): Identity {
  const isGuest = identity.logins.size === 0 && identity.mergedInto === undefined
  if (!isGuest) throw notAuthorized(`Access to Identity '${identity.id}' is forbidden.`)
  checkGuest(pool)
  return identity
}

/** An identity that was merged gives way to the one that took over. */
function survivor(pool: Pool, identity: Identity): Identity {
  const next = identity.mergedInto === undefined ? undefined : pool.identities.get(identity.mergedInto)
  return next ? survivor(pool, next) : identity
}

function identityFor(pool: Pool, identity: Identity, logins: readonly VerifiedLogin[]): Identity {
  if (logins.some(({ provider, subject }) => identity.logins.get(provider.login) === subject)) return identity
  if (identity.logins.size > 0) throw loginsDoNotMatch()
  return guestWithLogin(pool, identity, logins)
}

/** A guest that logs in becomes the login's identity, or gives way to the one that has the login already. */
function guestWithLogin(pool: Pool, guest: Identity, logins: readonly VerifiedLogin[]): Identity {
  const owners = logins.flatMap(({ provider, subject }) => findLoginOwner(pool, provider.login, subject) ?? [])
  return owners[0] ?? guest
}
