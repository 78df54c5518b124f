import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { refreshWindows } from "./refresh-windows.ts"
import type { ServerClock } from "./server-clock.ts"

/** A request needs this long to get there, and the server's clock is known to a second. */
const travelMs = 2_000
/** From here on the machine's clock is wrong, and not just imprecise. */
const wrongMs = 30_000
/** `DurationSeconds` of STS is 900 or more. */
const shortestSessionMs = 900_000
/** STS gives 12 hours at most; the clocks may disagree by the rest. */
const longestSessionMs = 13 * 3_600_000

/** Credentials and when they are to be renewed, in milliseconds since the epoch on AWS's clock. */
export interface HeldCredentials {
  readonly credentials: CognitoCredentials
  readonly promise: Promise<CognitoCredentials>
  /** Until then nothing is to be done. */
  readonly freshUntilMs: number
  /** Until then they are renewed in the background. */
  readonly patientUntilMs: number
  /** Until then they are better than nothing. */
  readonly usableUntilMs: number
}

/**
 * Reckons, on AWS's clock, how long new credentials may be handed out.
 *
 * @throws {ClaimbridgeError} `ERR_CREDENTIALS_EXPIRED` when they may not even now.
 */
export function holdCredentials(given: CognitoCredentials, clock: ServerClock, random: number): HeldCredentials {
  const nowMs = clock.nowMs()
  const endMs = endOf(given, clock)
  const lifetimeMs = endMs - nowMs
  if (lifetimeMs <= 0) throw expiredOnArrival(lifetimeMs)

  const { advisoryMs, mandatoryMs } = refreshWindows(lifetimeMs, random)
  const credentials = forThisMachine(given, endMs, clock.offsetMs())
  return {
    credentials,
    promise: Promise.resolve(credentials),
    freshUntilMs: endMs - advisoryMs,
    patientUntilMs: endMs - mandatoryMs,
    usableUntilMs: endMs - Math.min(travelMs, lifetimeMs / 10),
  }
}

/**
 * AWS gives no expired credentials: without a `Date` header to go by it is this machine's clock that is ahead. Nor does
 * it give any for days: then the clock is behind, or a proxy makes up its `Date`.
 */
function endOf({ expiration }: CognitoCredentials, clock: ServerClock): number {
  const nowMs = clock.nowMs()
  const endMs = expiration.getTime()
  const isPlausible = endMs - nowMs <= longestSessionMs && (clock.isKnown() || endMs > nowMs)
  return isPlausible ? endMs : nowMs + shortestSessionMs
}

/** Whoever looks at `expiration` compares it with the machine's clock: it is told in that clock's time, right or wrong. */
function forThisMachine(given: CognitoCredentials, endMs: number, offsetMs: number): CognitoCredentials {
  const shiftMs = Math.abs(offsetMs) < wrongMs ? 0 : Math.round(offsetMs)
  const expiration = new Date(endMs - shiftMs)
  return Object.freeze({ ...given, expiration, $source: { ...given.$source } })
}

function expiredOnArrival(lifetimeMs: number): ClaimbridgeError {
  return new ClaimbridgeError("ERR_CREDENTIALS_EXPIRED", { seconds: Math.ceil(-lifetimeMs / 1000) })
}
