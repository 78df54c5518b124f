import type { CarriedOut } from "./carry-out.ts"
import type { HttpResponse } from "./http-message.ts"

const RETRY_AFTER_FAULTS: ReadonlySet<string> = new Set(["throttle", "500", "503"])

/** Adds what every answer carries: the emulator's time, and the request id. */
export function stampResponse({ response, timeMs, fault }: CarriedOut, requestId: string): HttpResponse {
  const { retryAfterSeconds } = fault ?? {}
  const saysRetryAfter = retryAfterSeconds !== undefined && RETRY_AFTER_FAULTS.has(fault?.fault ?? "")
  const headers = {
    "x-amzn-requestid": requestId,
    ...response.headers,
    date: new Date(timeMs).toUTCString(),
    ...(saysRetryAfter && { "retry-after": String(retryAfterSeconds) }),
  }
  return { ...response, headers }
}
