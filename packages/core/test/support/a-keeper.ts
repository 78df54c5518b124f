import type { CognitoCredentials } from "../../src/cognito-credentials.ts"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { CredentialKeeper, type Outage } from "../../src/refresh/credential-keeper.ts"
import { type ServerClock, serverClock } from "../../src/refresh/server-clock.ts"

export const minuteMs = 60_000

/** A keeper whose clock, luck and AWS the test sets. */
export interface AKeeper {
  readonly keeper: CredentialKeeper
  readonly outages: Outage[]
  readonly clock: ServerClock
  /** This machine's time. */
  nowMs: number
  lifetimeMs: number
  random: number
  exchanges: number
  /** What the next exchanges fail with. */
  error: unknown
  /** Holds the next exchanges up until it resolves. */
  gate: Promise<void>
}

export function aKeeper(parts: Partial<Pick<AKeeper, "lifetimeMs" | "random">> = {}): AKeeper {
  const clock = serverClock(() => new Date(world.nowMs))
  const exchange = async ({ stopSignal }: { stopSignal: AbortSignal }): Promise<CognitoCredentials> => {
    world.exchanges += 1
    const { exchanges } = world
    await Promise.race([world.gate, untilAbort(stopSignal)])
    if (world.error !== undefined) return Promise.reject(world.error)
    return someCredentials(`key-${exchanges}`, clock.nowMs() + world.lifetimeMs)
  }
  const outages: Outage[] = []
  const onOutage = (outage: Outage): unknown => outages.push(outage)
  const world: AKeeper = {
    keeper: new CredentialKeeper({ clock, exchange, onOutage, onHit: () => {}, random: () => world.random }),
    outages,
    clock,
    nowMs: Date.parse("2030-01-01T00:00Z"),
    lifetimeMs: 60 * minuteMs,
    random: 0,
    exchanges: 0,
    error: undefined,
    gate: Promise.resolve(),
    ...parts,
  }
  return world
}

export function someCredentials(accessKeyId: string, endMs: number): CognitoCredentials {
  return { accessKeyId, secretAccessKey: "s", sessionToken: "t", expiration: new Date(endMs) }
}

export const unavailable = (): ClaimbridgeError => new ClaimbridgeError("ERR_THROTTLED", { service: "AWS STS" })
export const denied = (): ClaimbridgeError => new ClaimbridgeError("ERR_STS_DENIED")

/** Lets everything settle that waits for nothing outside. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function untilAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)))
}
