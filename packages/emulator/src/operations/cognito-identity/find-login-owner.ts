import type { Identity, Pool } from "../../world/pool.ts"
import { loginKey } from "./login-key.ts"

/** The identity that a login belongs to. */
export function findLoginOwner(pool: Pool, login: string, subject: string): Identity | undefined {
  const id = pool.identityIdByLogin.get(loginKey(login, subject))
  return id === undefined ? undefined : pool.identities.get(id)
}
