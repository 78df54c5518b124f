import type { ServerResponse } from "node:http"
import { pipeline } from "node:stream/promises"
import { cutBody } from "./cut-body.ts"
import { dripStream } from "./drip-stream.ts"
import type { Outcome } from "./outcome.ts"
import { waitOut } from "./wait-out.ts"

/** Puts an outcome on the wire, its faults included. */
export async function sendOutcome(response: ServerResponse, outcome: Outcome, closed: AbortSignal): Promise<void> {
  const isHeldBack = outcome.delayMs > 0 || outcome.disruption === "hang"
  if (isHeldBack) await waitOut(outcome, [clientGone(response), closed])
  if (outcome.disruption === "reset") return void response.socket?.resetAndDestroy()

  const { status, body } = outcome.response
  response.sendDate = false
  response.writeHead(status, wireHeaders(outcome))
  if (outcome.dripMs !== undefined) {
    response.flushHeaders()
    return pipeline(dripStream(body, outcome.dripMs, [closed]), response)
  }
  if (!outcome.disruption) return void response.end(body)
  response.write(cutBody(body), () => breakOff(response, outcome))
}

function breakOff({ socket }: ServerResponse, { disruption }: Outcome): void {
  if (disruption === "truncate") socket?.end()
  else socket?.resetAndDestroy()
}

/** The length comes last: after it, Node.js takes no `content-disposition` beyond ASCII. */
function wireHeaders({ response: { status, headers, body } }: Outcome): Record<string, string> {
  const { "content-length": length = String(Buffer.byteLength(body)), ...rest } = headers
  return status === 204 || status === 304 ? rest : { ...rest, "content-length": length }
}

/** Aborted when nobody is left to answer. */
function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.once("close", () => gone.abort(new Error("The client hung up")))
  return gone.signal
}
