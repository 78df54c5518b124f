import { randomUUID } from "node:crypto"
import type { RecordedCall } from "../operations/recorded-call.ts"
import { breakAnswer } from "./break-answer.ts"
import type { CallLog } from "./call-log.ts"
import { type CarriedOut, carryOut, type Surroundings } from "./carry-out.ts"
import type { HandleRequest } from "./handle-request.ts"
import type { SelectService } from "./select-service.ts"
import { stampResponse } from "./stamp-response.ts"

export interface HandlerParts extends Surroundings {
  readonly selectService: SelectService
  readonly calls: CallLog
  /** Milliseconds since any fixed point, never going back. */
  elapsedMs(): number
  onInternalError(error: unknown, call: RecordedCall): void
}

/** Makes what all doors lead to: one request in, one answer and one recorded call out. */
export function createHandler(parts: HandlerParts): HandleRequest {
  return async (request) => {
    const startedMs = parts.elapsedMs()
    const call = { request, requestId: randomUUID(), service: parts.selectService(request) }
    const carriedOut = await carryOut(parts, call)
    const recorded = recordedCall(carriedOut, call.requestId, parts.elapsedMs() - startedMs)
    parts.calls.add(recorded)
    if (carriedOut.internalError !== undefined) parts.onInternalError(carriedOut.internalError, recorded)
    return breakAnswer(stampResponse(carriedOut, call.requestId), carriedOut.fault)
  }
}

function recordedCall(carriedOut: CarriedOut, requestId: string, durationMs: number): RecordedCall {
  const { service, operation, timeMs, response, refusal, reason, fault, internalError } = carriedOut
  const { authorizations, explanation } = carriedOut
  return {
    service,
    operation,
    requestId,
    time: new Date(timeMs),
    durationMs,
    status: fault?.fault === "hang" || fault?.fault === "reset" ? 0 : response.status,
    ...(refusal && { error: refusal }),
    ...(reason && { reason }),
    ...(fault && { fault: fault.fault }),
    ...(internalError !== undefined && { internalError: describeInternalError(internalError) }),
    authorizations,
    ...(explanation && { explanation }),
  }
}

/** Name and place, without the message: a message may quote the input. */
function describeInternalError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = "" } = error
  const trace = stack.slice(Math.max(stack.indexOf(message), 0) + message.length)
  const frames = trace.split("\n").filter((line) => /^\s+at /.test(line))
  return [name, ...frames.slice(0, 5).map((frame) => frame.trim())].join("\n")
}
