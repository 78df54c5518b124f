import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import type { FastClock } from "../support/fast-clock.ts"
import type { HeldRequest, WholeAnswer } from "./wire-faults.ts"

/** A real server in front of an emulated one. */
export interface FaultServer extends AsyncDisposable {
  readonly url: string
  /** Connections that are open. */
  readonly connections: () => Promise<number>
}

/** What the server stands in front of. */
export interface FaultServerParts {
  /** Answers as if nothing were in between. */
  readonly forward: (request: Request) => Promise<Response>
  /** Nothing here tells another time. */
  readonly clock: FastClock
  readonly expiredToken: (audience: string) => Promise<string>
  /** Answers the request, or lets it go wrong. */
  readonly handle: (held: HeldRequest) => void | Promise<void>
}

/** Listens on a loopback port. */
export async function faultServer(parts: FaultServerParts): Promise<FaultServer> {
  const server = createServer((request, response) => {
    // Whoever does not wait for the end gets none.
    serve(parts, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => connectionsOf(server),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(parts: FaultServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request)
  response.setHeader("date", new Date(parts.clock.nowMs()).toUTCString())
  const sent = `${request.headers.authorization ?? ""} ${request.headers["x-amz-security-token"] ?? ""} ${body}`
  const audience = new URL(request.url ?? "/", "http://localhost").searchParams.get("audience") ?? ""
  await parts.handle({
    operation: operationOf(request, body),
    response,
    sent,
    clock: parts.clock,
    ask: () => answerOf(parts, request, body),
    expiredToken: () => parts.expiredToken(audience),
  })
}

async function answerOf({ forward }: FaultServerParts, request: IncomingMessage, body: string): Promise<WholeAnswer> {
  const { method = "GET", url = "/", headers } = request
  const { connection: _, ...others } = headers
  const answer = await forward(
    new Request(`http://${headers.host}${url}`, {
      method,
      headers: Object.entries(others).map(([name, value]) => [name, String(value)]),
      ...(body !== "" && { body }),
    }),
  )
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

/** The AWS operation, or `token`. */
function operationOf({ headers, url }: IncomingMessage, body: string): string {
  if (url?.startsWith("/_github/")) return "token"
  const target = headers["x-amz-target"]?.toString().split(".")[1]
  return target ?? new URLSearchParams(body).get("Action") ?? "other"
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
}
