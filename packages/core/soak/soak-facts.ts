/** Credentials that callers got. Milliseconds since the epoch, by AWS's clock. */
export interface HandedKey {
  readonly provider: string
  readonly firstMs: number
  readonly lastMs: number
  readonly endMs: number
}

/** A caller got an error. */
export interface FailedCall {
  readonly provider: string
  readonly code: string
  readonly atMs: number
}

/** A service refused the credentials that a request was signed with. */
export interface RefusedRequest {
  readonly name: string
  readonly atMs: number
  readonly endMs: number
}

/** Exchanges of one provider, or of all roles of a session. */
export interface Exchanges {
  readonly name: string
  readonly roles: number
  readonly succeeded: number
  /** Those that were to renew credentials that were still good. */
  readonly renewalsFailed: number
  /** Renewals that began sooner after a failed one than the back-off allows. Only known where there is one role. */
  readonly renewalsEarly: number
}

/** Everything that a soak is judged by. */
export interface SoakFacts {
  /** How long it went, by AWS's clock. */
  readonly elapsedMs: number
  readonly keys: readonly HandedKey[]
  readonly failed: readonly FailedCall[]
  readonly refused: readonly RefusedRequest[]
  readonly exchanges: readonly Exchanges[]
  /** How long each outage was, by AWS's clock. */
  readonly outagesMs: readonly number[]
  /** When this machine's clock was set, by AWS's clock. */
  readonly clockChangesMs: readonly number[]
  readonly leaks: number
  readonly unhandled: number
  readonly timersLeft: number
  readonly connectionsLeft: number
  readonly heapGrowthBytes: number
}
