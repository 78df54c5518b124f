import { Readable } from "node:stream"
import { BodyTooLarge, TOO_LARGE } from "./body-too-large.ts"
import { connectionReset } from "./connection-reset.ts"
import { cutBody } from "./cut-body.ts"
import type { DoorOptions } from "./door-options.ts"
import { dripStream } from "./drip-stream.ts"
import type { HttpRequest } from "./http-message.ts"
import type { Outcome } from "./outcome.ts"
import { readBody } from "./read-body.ts"
import { waitOut } from "./wait-out.ts"

type BodyOfResponse = ConstructorParameters<typeof Response>[0]
type FetchDoor = (input: Request | URL | string, init?: RequestInit) => Promise<Response>

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304])

/** Answers web requests, and fails the way `fetch` fails. */
export function fetchDoor({ handle, closed }: DoorOptions): FetchDoor {
  return async (input, init) => {
    const request = new Request(input, init)
    closed.throwIfAborted()
    request.signal.throwIfAborted()
    const outcome = await answer(handle, request)
    await waitOut(outcome, [request.signal, closed])
    if (outcome.disruption === "reset")
      throw new TypeError("fetch failed", { cause: connectionReset("read ECONNRESET") })
    return toResponse(outcome, request.method, [request.signal, closed])
  }
}

async function answer(handle: DoorOptions["handle"], request: Request): Promise<Outcome> {
  try {
    return await handle(await toHttpRequest(request))
  } catch (error) {
    if (error instanceof BodyTooLarge) return TOO_LARGE
    throw error
  }
}

async function toHttpRequest(request: Request): Promise<HttpRequest> {
  const url = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  return {
    method: request.method,
    host: url.host,
    rawPath: url.pathname,
    rawQuery: url.search.slice(1),
    headers: { host: url.host, ...headers },
    body: request.body ? await readBody(Readable.fromWeb(request.body)) : new Uint8Array(),
  }
}

function toResponse(outcome: Outcome, method: string, endings: readonly AbortSignal[]): Response {
  const { status, body } = outcome.response
  const headers = new Headers({ "content-length": String(Buffer.byteLength(body)), ...outcome.response.headers })
  const hasBody = method !== "HEAD" && !WITHOUT_BODY.has(status)
  return new Response(hasBody ? bodyOf(outcome, endings) : null, { status, headers })
}

function bodyOf({ response: { body }, disruption, dripMs }: Outcome, endings: readonly AbortSignal[]): BodyOfResponse {
  if (disruption) return brokenStream(body)
  return dripMs === undefined ? Buffer.from(body) : Readable.toWeb(dripStream(body, dripMs, endings))
}

function brokenStream(body: Uint8Array | string): ReadableStream<Uint8Array> {
  const chunks = [cutBody(body)]
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.error(new TypeError("terminated", { cause: connectionReset("other side closed") }))
    },
  })
}
