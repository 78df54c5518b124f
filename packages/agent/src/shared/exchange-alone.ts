import { ClaimbridgeError, type CognitoCredentials } from "@claimbridge/core"
import { isRecord } from "../is-record.ts"
import type { AgentRuntime } from "../runtime.ts"
import type { CachedState, Span } from "./cached-state.ts"
import { type HeldCredentials, holdCredentials } from "./held-credentials.ts"
import { isOfThisProcess } from "./is-of-this-process.ts"
import { noteFailure } from "./noted-failure.ts"
import { patienceOf } from "./patience-of.ts"
import type { RenewalParts } from "./renewal-parts.ts"
import { stageOf } from "./stage-of.ts"
import { withPatience } from "./with-patience.ts"

const longestBackOffMs = 600_000
const leastBackOffMs = 500

/** Makes the exchange and tells the others how it went. While the held credentials are valid, a failure is no harm. */
export async function exchangeAlone(
  parts: RenewalParts,
  held: HeldCredentials | undefined,
  leftMs: number,
): Promise<CognitoCredentials> {
  const { exchange, runtime } = parts
  const untilUpMs = runtime.upMs() + leftMs
  const isUsable = (): boolean => stageOf(held, runtime) !== "gone"
  const wasUsable = isUsable()
  const patienceMs = held && wasUsable ? patienceOf(held, runtime) : leftMs
  try {
    const credentials = await withPatience(exchange, patienceMs, runtime)
    await tell(parts, { held: holdCredentials(credentials, runtime) })
    return credentials
  } catch (error) {
    const usable = isUsable() ? held : undefined
    // On a busy machine patience may end with the credentials: then there is all the time again.
    if (wasUsable && !usable && mayPass(error)) return exchangeAlone(parts, undefined, untilUpMs - runtime.upMs())
    if (!isOfThisProcess(error)) await tell(parts, failedState(error, usable, runtime))
    if (usable === undefined) throw error
    return usable.credentials
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof ClaimbridgeError && error.kind === "unavailable"
}

function failedState(error: unknown, held: HeldCredentials | undefined, runtime: AgentRuntime): CachedState {
  const failure = noteFailure(error, runtime)
  return held === undefined ? { failure } : { held, failure, backOff: backOffOf(held, runtime) }
}

/** 5 to 10 minutes, but never more than half of what is left, so that several tries come before the end. */
function backOffOf({ usableUntilMs }: HeldCredentials, { now, random }: AgentRuntime): Span {
  const fromMs = now().getTime()
  const share = (1 + random()) / 2
  const waitMs = Math.max(leastBackOffMs, Math.min(longestBackOffMs, (usableUntilMs - fromMs) / 2) * share)
  return { fromMs, untilMs: fromMs + waitMs }
}

/** What cannot be told costs the others an exchange, and this one nothing. */
async function tell({ store, onWarning }: RenewalParts, state: CachedState): Promise<void> {
  try {
    await store.write(state)
  } catch (error) {
    const reason = isRecord(error) ? (error.code ?? error.message) : "unknown error"
    onWarning?.(
      `Credentials are not shared between processes: ${store.folder}: ${reason}. Give a folder that this user alone may write to.`,
    )
  }
}
