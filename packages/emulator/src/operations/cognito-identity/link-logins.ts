import { AwsError } from "../../wire/aws-error.ts"
import type { Identity, Pool } from "../../world/pool.ts"
import { findLoginOwner } from "./find-login-owner.ts"
import { loginKey } from "./login-key.ts"
import type { VerifiedLogin } from "./verify-login.ts"

/**
 * Links logins to an identity, all or none. A login of another identity brings that one's logins along and disables it.
 *
 * Open: the text of the conflict.
 *
 * @throws {AwsError} `ResourceConflictException` when the identity has a login of the same provider already.
 */
export function linkLogins(pool: Pool, identity: Identity, logins: readonly VerifiedLogin[]): void {
  const linked = new Map(identity.logins)
  const owners: Identity[] = []
  for (const { provider, subject } of logins) {
    if (linked.get(provider.login) === subject) continue
    const owner = findLoginOwner(pool, provider.login, subject)
    const added = owner ? [...owner.logins] : [[provider.login, subject] as const]
    if (added.some(([name]) => linked.has(name))) throw conflict(identity.id)
    for (const [name, id] of added) linked.set(name, id)
    if (owner) owners.push(owner)
  }
  for (const [name, id] of linked) {
    identity.logins.set(name, id)
    pool.identityIdByLogin.set(loginKey(name, id), identity.id)
  }
  for (const owner of owners) disable(owner, identity)
}

function disable(identity: Identity, successor: Identity): void {
  identity.logins.clear()
  identity.mergedInto = successor.id
}

function conflict(id: string): AwsError {
  return new AwsError("ResourceConflictException", `Identity '${id}' already has a login of this provider.`)
}
