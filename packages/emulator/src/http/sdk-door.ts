import { Readable } from "node:stream"
import { BodyTooLarge, TOO_LARGE } from "./body-too-large.ts"
import { connectionReset } from "./connection-reset.ts"
import { cutBody } from "./cut-body.ts"
import type { DoorOptions } from "./door-options.ts"
import { dripStream } from "./drip-stream.ts"
import type { Outcome } from "./outcome.ts"
import { sdkHttpRequest } from "./sdk-http-request.ts"
import type { SdkHandlerOptions, SdkRequest, SdkRequestHandler, SdkResponse } from "./sdk-request-handler.ts"
import { waitForSdk } from "./wait-for-sdk.ts"

/** Answers the clients of the AWS SDK for JavaScript, and fails the way their own handler fails. */
export function sdkDoor(door: DoorOptions): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: "http/1.1" },
    handle: (request, options = {}) => handleSdkRequest(door, request, options),
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  }
}

async function handleSdkRequest(
  { handle, closed }: DoorOptions,
  request: SdkRequest,
  options: SdkHandlerOptions,
): Promise<{ response: SdkResponse }> {
  closed.throwIfAborted()
  const outcome = await answer(handle, request)
  await waitForSdk(outcome, options, closed)
  if (outcome.disruption === "reset") throw connectionReset("socket hang up")
  const given = options.abortSignal instanceof AbortSignal ? [options.abortSignal] : []
  return { response: toSdkResponse(outcome, request.method, [...given, closed]) }
}

async function answer(handle: DoorOptions["handle"], request: SdkRequest): Promise<Outcome> {
  try {
    return await handle(await sdkHttpRequest(request))
  } catch (error) {
    if (error instanceof BodyTooLarge) return TOO_LARGE
    throw error
  }
}

function toSdkResponse(outcome: Outcome, method: string, endings: readonly AbortSignal[]): SdkResponse {
  const { status, body } = outcome.response
  const headers = { "content-length": String(Buffer.byteLength(body)), ...outcome.response.headers }
  return { statusCode: status, headers, body: bodyStream(outcome, method, endings) }
}

function bodyStream(
  { response: { body }, disruption, dripMs }: Outcome,
  method: string,
  endings: readonly AbortSignal[],
): Readable {
  if (disruption) return brokenStream(body)
  if (method === "HEAD") return wholeStream("")
  return dripMs === undefined ? wholeStream(body) : dripStream(body, dripMs, endings)
}

function wholeStream(body: Uint8Array | string): Readable {
  return Readable.from(body.length === 0 ? [] : [Buffer.from(body)], { objectMode: false })
}

function brokenStream(body: Uint8Array | string): Readable {
  const chunks = [cutBody(body)]
  return new Readable({
    read() {
      const chunk = chunks.shift()
      if (chunk) this.push(chunk)
      else this.destroy(connectionReset("aborted"))
    },
  })
}
