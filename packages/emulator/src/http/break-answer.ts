import { cutBody } from "./cut-body.ts"
import type { Fault } from "./fault.ts"
import type { HttpResponse } from "./http-message.ts"
import type { Outcome } from "./outcome.ts"

const SLOW_MS = 1000
const DRIP_MS = 500
const HTML = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><p>Please sign in.</p></body></html>"

/** Does to an answer what a fault says. */
export function breakAnswer(response: HttpResponse, fault: Fault | undefined): Outcome {
  const delayMs = fault?.delayMs ?? (fault?.fault === "slow" ? SLOW_MS : 0)
  switch (fault?.fault) {
    case "hang":
    case "reset":
    case "reset-in-body":
    case "truncate":
      return { response, delayMs, disruption: fault.fault }
    case "drip":
      return { response, delayMs: 0, dripMs: fault.delayMs ?? DRIP_MS }
    case "malformed":
      return { response: { ...response, body: cutBody(response.body) }, delayMs }
    case "empty":
      return { response: { ...response, body: "" }, delayMs }
    case "wrong-content-type":
      return {
        response: { status: 200, headers: { ...response.headers, "content-type": "text/html" }, body: HTML },
        delayMs,
      }
    default:
      return { response, delayMs }
  }
}
