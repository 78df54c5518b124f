/** How long everyone may need to notice something, in milliseconds. */
export interface KeyTimes {
  /** How old the ring that an instance believes in may be. */
  readonly refreshMs: number
  /** From the publication of a key to its first signature. */
  readonly publishBeforeMs: number
  /** From a key's last signature to its retirement. */
  readonly retireAfterMs: number
}

const refreshMs = 10_000
/** What verifiers and instances may think differently of the time. Cognito allows 300 seconds. */
const clockSkewMs = 300_000

/** The times of a rotation without a gap. Both lifetimes are in seconds. */
export function keyTimes(jwksMaxAgeSeconds: number, tokenLifetimeSeconds: number): KeyTimes {
  return {
    refreshMs,
    publishBeforeMs: jwksMaxAgeSeconds * 1000 + 2 * refreshMs,
    retireAfterMs: tokenLifetimeSeconds * 1000 + 2 * refreshMs + clockSkewMs,
  }
}
