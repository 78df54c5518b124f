import type { IncomingMessage, ServerResponse } from "node:http"
import type { Connection } from "../issuer.ts"
import { maxBodyBytes } from "./max-body-bytes.ts"
import { requestUrl } from "./request-url.ts"

/** What answers requests. */
export type Answer = (request: Request, connection: Connection) => Promise<Response>

/** Where requests come in. */
export interface Door {
  readonly answer: Answer
  /** Whether connections are to end with the answers that are under way on them. */
  isClosing(): boolean
}

/** Answers a request of Node's server. A client that is gone, or a failure of ours in between, ends the connection. */
export async function answerRequest(door: Door, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const request = await toRequest(message)
    const result = request
      ? await door.answer(request, { address: message.socket.remoteAddress })
      : new Response(null, { status: 400 })
    if (!message.complete || door.isClosing()) response.setHeader("connection", "close")
    response.statusCode = result.status
    response.setHeaders(result.headers)
    response.end(Buffer.from(await result.arrayBuffer()))
  } catch {
    message.socket.destroy()
  }
}

async function toRequest(message: IncomingMessage): Promise<Request | undefined> {
  const { method = "GET" } = message
  const url = requestUrl(message.url ?? "")
  if (url === undefined || method === "TRACE") return undefined
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const body = method === "GET" || method === "HEAD" ? undefined : await readStart(message)
  return new Request(url, { method, headers, ...(body && { body }) })
}

/** The body, or more of it than the issuer takes. */
async function readStart(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}
