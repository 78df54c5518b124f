import { BoundedMap } from "../memory/bounded-map.ts"
import type { Clock } from "./clock.ts"
import type { Keyring } from "./keyring.ts"
import type { OpenBehaviors } from "./open-behaviors.ts"
import { partitionOfRegion } from "./partition-of-region.ts"
import { STRICT_BEHAVIORS } from "./strict-behaviors.ts"
import type { World } from "./world.ts"

/** The oldest session is forgotten first. */
const MAX_SESSIONS = 50_000

export interface WorldOptions {
  readonly region: string
  readonly clock: Clock
  readonly keyring: Keyring
  /** Default: the strict answer to each. */
  readonly openBehaviors?: Partial<OpenBehaviors>
}

/** A world without accounts. */
export function createWorld({ region, clock, keyring, openBehaviors }: WorldOptions): World {
  return {
    partition: partitionOfRegion(region),
    region,
    clock,
    keyring,
    openBehaviors: { ...STRICT_BEHAVIORS, ...openBehaviors },
    accounts: new Map(),
    pools: new Map(),
    buckets: new Map(),
    sessions: new BoundedMap(MAX_SESSIONS),
    events: [],
  }
}
