import type { Clock } from "./clock.ts"
import type { Keyring } from "./keyring.ts"
import type { OpenBehaviors } from "./open-behaviors.ts"
import { partitionOfRegion } from "./partition-of-region.ts"
import { SecretIndex } from "./secret-index.ts"
import { SessionMap } from "./session-map.ts"
import { STRICT_BEHAVIORS } from "./strict-behaviors.ts"
import type { World } from "./world.ts"

/** The oldest session is forgotten first. */
const MAX_SESSIONS = 50_000
/** Two of every session. */
const MAX_SECRETS = 2 * MAX_SESSIONS

export interface WorldOptions {
  readonly region: string
  readonly clock: Clock
  readonly keyring: Keyring
  /** Default: the strict answer to each. */
  readonly openBehaviors?: Partial<OpenBehaviors>
  /** Default: as long as AWS's. */
  readonly longestSessionSeconds?: number | undefined
}

/** A world without accounts. */
export function createWorld(options: WorldOptions): World {
  const { region, clock, keyring, openBehaviors, longestSessionSeconds = Number.POSITIVE_INFINITY } = options
  const secrets = new SecretIndex(MAX_SECRETS)
  return {
    partition: partitionOfRegion(region),
    region,
    clock,
    keyring,
    openBehaviors: { ...STRICT_BEHAVIORS, ...openBehaviors },
    longestSessionSeconds,
    accounts: new Map(),
    pools: new Map(),
    buckets: new Map(),
    sessions: new SessionMap(MAX_SESSIONS, secrets),
    secrets,
    events: [],
  }
}
