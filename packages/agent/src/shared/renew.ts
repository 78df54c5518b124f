import { ClaimbridgeError, type CognitoCredentials } from "@claimbridge/core"
import { exchangeAlone } from "./exchange-alone.ts"
import type { ExchangeLock } from "./exchange-lock.ts"
import type { HeldCredentials } from "./held-credentials.ts"
import { patienceOf } from "./patience-of.ts"
import type { RenewalParts } from "./renewal-parts.ts"
import { sharedOutcome } from "./shared-outcome.ts"
import { stageOf } from "./stage-of.ts"

const firstPauseMs = 10
const longestPauseMs = 100
const noLock: ExchangeLock = { release: () => {} }

/** Makes the exchange, or shares the outcome of the process that makes it: credentials or a failure. */
export async function renew(parts: RenewalParts): Promise<CognitoCredentials> {
  const { store, runtime, timeoutMs } = parts
  const since = runtime.now()
  const untilUpMs = runtime.upMs() + timeoutMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const state = store.read()
    const shared = sharedOutcome(state, since, runtime)
    if (shared) return shared
    const leftMs = untilUpMs - runtime.upMs()
    const lock = await lockOf(parts)
    if (lock) return await inTurn(parts, { lock, since, leftMs })
    const waitedMs = timeoutMs - leftMs
    if (state.held && needNotWait(state.held, waitedMs, parts)) return state.held.credentials
    if (leftMs <= 0) throw tooLate(timeoutMs)
    await runtime.pause(pauseMs)
  }
}

/** Where there can be no lock, each process goes on by itself. */
async function lockOf({ store }: RenewalParts): Promise<ExchangeLock | undefined> {
  try {
    return await store.takeLock()
  } catch {
    return noLock
  }
}

interface Turn {
  readonly lock: ExchangeLock
  readonly since: Date
  readonly leftMs: number
}

/** Since the last look another process may have come to its end. */
async function inTurn(parts: RenewalParts, { lock, since, leftMs }: Turn): Promise<CognitoCredentials> {
  try {
    const state = parts.store.read()
    const shared = sharedOutcome(state, since, parts.runtime)
    return shared ?? (await exchangeAlone(parts, state.held, leftMs))
  } finally {
    lock.release()
  }
}

function needNotWait(held: HeldCredentials, waitedMs: number, { runtime }: RenewalParts): boolean {
  const stage = stageOf(held, runtime)
  return stage === "due" || (stage === "ending" && waitedMs >= patienceOf(held, runtime))
}

function tooLate(timeoutMs: number): ClaimbridgeError {
  return new ClaimbridgeError("ERR_TIMEOUT", {
    timeoutMs,
    step: "the exchange of another process",
    host: "on this machine",
  })
}
