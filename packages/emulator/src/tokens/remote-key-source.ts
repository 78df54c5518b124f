import { type CryptoKey, createLocalJWKSet, errors, type JWTHeaderParameters } from "jose"
import { fetchKeySet, type KeySetLocation } from "./fetch-key-set.ts"
import type { KeySource } from "./key-source.ts"
import { TokenProblem } from "./token-problem.ts"

/** At most one fetch in this time, so a new key is seen after it at the latest. */
const COOLDOWN_MS = 1000
/** Withdrawn keys are believed no longer than this. */
const MAX_AGE_MS = 30_000

export interface RemoteKeySourceOptions extends Omit<KeySetLocation, "timeoutMs"> {
  /** For discovery and key set together, in milliseconds. Default: 3000. */
  readonly timeoutMs?: number
  /** A clock that never jumps, in milliseconds. Default: `performance.now`. */
  readonly uptimeMs?: () => number
}

type FindKey = ReturnType<typeof createLocalJWKSet>

interface Attempt {
  /** Rejects with a `TokenProblem` when the documents can't be had. */
  readonly keys: Promise<FindKey>
  /** Absent while the documents are on their way. */
  settledMs?: number
}

/**
 * Finds the keys of an issuer as AWS does: discovery document, then key set, over HTTP.
 *
 * A key set is kept for 30 s. A key that it doesn't have is looked for again, but no more than once in a second: the
 * answer in between is `KEY_UNKNOWN`, or `KEYS_UNAVAILABLE` after a failed fetch.
 */
export function remoteKeySource(options: RemoteKeySourceOptions): KeySource {
  const { timeoutMs = 3000, uptimeMs = () => performance.now() } = options
  let latest: Attempt | undefined

  function attemptWithin(maxAgeMs: number): Attempt {
    const settledMs = latest?.settledMs ?? Number.POSITIVE_INFINITY
    if (latest && uptimeMs() - settledMs < maxAgeMs) return latest
    const attempt: Attempt = { keys: fetchKeys({ ...options, timeoutMs }, () => (attempt.settledMs = uptimeMs())) }
    latest = attempt
    return attempt
  }

  return {
    async keyFor(header) {
      try {
        return await select(attemptWithin(MAX_AGE_MS), header)
      } catch {
        return select(attemptWithin(COOLDOWN_MS), header)
      }
    },
  }
}

async function fetchKeys(location: KeySetLocation, onSettled: () => void): Promise<FindKey> {
  try {
    return createLocalJWKSet(await fetchKeySet(location))
  } catch {
    throw new TokenProblem("KEYS_UNAVAILABLE")
  } finally {
    onSettled()
  }
}

async function select({ keys }: Attempt, header: JWTHeaderParameters): Promise<CryptoKey> {
  const find = await keys
  try {
    return await find(header)
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenProblem("KEY_UNKNOWN")
    throw new TokenProblem("KEYS_UNAVAILABLE")
  }
}
