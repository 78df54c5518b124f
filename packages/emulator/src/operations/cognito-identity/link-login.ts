import { AwsError } from "../../wire/aws-error.ts"
import type { Identity, Pool } from "../../world/pool.ts"
import { findLoginOwner } from "./find-login-owner.ts"
import { loginKey } from "./login-key.ts"

/**
 * Links a login to an identity. A login of another identity brings that one's logins along and disables it.
 *
 * Open: the text of the conflict.
 *
 * @throws {AwsError} `ResourceConflictException` when the identity has a login of the same provider already.
 */
export function linkLogin(pool: Pool, identity: Identity, [login, subject]: readonly [string, string]): void {
  if (identity.logins.get(login) === subject) return

  const owner = findLoginOwner(pool, login, subject)
  const logins = owner ? [...owner.logins] : [[login, subject] as const]
  if (logins.some(([name]) => identity.logins.has(name))) throw conflict(identity.id)

  for (const [name, id] of logins) {
    identity.logins.set(name, id)
    pool.identityIdByLogin.set(loginKey(name, id), identity.id)
  }
  if (owner) disable(owner, identity)
}

function disable(identity: Identity, successor: Identity): void {
  identity.logins.clear()
  identity.mergedInto = successor.id
}

function conflict(id: string): AwsError {
  return new AwsError("ResourceConflictException", `Identity '${id}' already has a login of this provider.`)
}
