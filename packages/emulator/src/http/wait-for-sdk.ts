import type { Outcome } from "./outcome.ts"
import type { SdkHandlerOptions } from "./sdk-request-handler.ts"
import { waitOut } from "./wait-out.ts"

/** Waits an outcome out, and ends early with the errors that an SDK client expects of its handler. */
export async function waitForSdk(outcome: Outcome, options: SdkHandlerOptions, closed: AbortSignal): Promise<void> {
  const caller = options.abortSignal instanceof AbortSignal ? options.abortSignal : undefined
  if (caller?.aborted) throw abortError(caller.reason)
  const timeout = options.requestTimeout ? AbortSignal.timeout(options.requestTimeout) : undefined
  try {
    await waitOut(
      outcome,
      [closed, caller, timeout].filter((signal) => signal !== undefined),
    )
  } catch (error) {
    if (caller?.aborted) throw abortError(caller.reason)
    if (timeout?.aborted) throw timeoutError(options.requestTimeout ?? 0)
    throw error
  }
}

function abortError(reason: unknown): Error {
  return Object.assign(new Error("Request aborted", { cause: reason }), { name: "AbortError" })
}

function timeoutError(timeoutMs: number): Error {
  return Object.assign(new Error(`The emulator gave no answer within ${timeoutMs} ms`), { name: "TimeoutError" })
}
