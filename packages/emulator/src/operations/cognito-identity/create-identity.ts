import { randomUUID } from "node:crypto"
import type { Clock } from "../../world/clock.ts"
import type { Identity, Pool } from "../../world/pool.ts"

/** A new identity without logins: a guest, until one is linked. */
export function createIdentity(pool: Pool, clock: Clock): Identity {
  const identity: Identity = {
    id: `${pool.region}:${randomUUID()}`,
    poolId: pool.id,
    created: new Date(clock.now()),
    logins: new Map(),
  }
  pool.identities.set(identity.id, identity)
  return identity
}
