import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { createStrangers } from "./create-strangers.ts"
import type { EndpointAnswer } from "./endpoint-answer.ts"
import type { EndpointRequest } from "./endpoint-request.ts"

const host = "127.0.0.1"
const maxHeaderBytes = 16_384
const maxConnections = 1_024
/** Of those that have not shown the token. Who has none cannot keep the others out. */
const maxStrangers = 512

/** How long a client may take. */
export interface Limits {
  /** To send a request, or the next one on the same connection. It is a few hundred bytes from the same machine. */
  readonly receiveMs: number
  /** How often connections are looked at. */
  readonly checkIntervalMs: number
}

const defaultLimits: Limits = { receiveMs: 5_000, checkIntervalMs: 1_000 }

/** A port that answers. */
export interface Listener {
  readonly port: number
  /** Ends it at once, with all connections. */
  close(): Promise<void>
}

/** Opens a port of the system's choice on loopback. */
export async function listen(
  answer: (request: EndpointRequest) => Promise<EndpointAnswer>,
  onLast: () => void,
  { receiveMs, checkIntervalMs }: Limits = defaultLimits,
): Promise<Listener> {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: receiveMs,
    requestTimeout: receiveMs,
    keepAliveTimeout: receiveMs,
    connectionsCheckingInterval: checkIntervalMs,
  })
  server.maxConnections = maxConnections
  const strangers = createStrangers(maxStrangers)
  server.on("connection", strangers.greet)
  server.on("request", (request: IncomingMessage, response) => {
    const { method = "", url: target = "", headers, socket } = request
    strangers.admit(socket)
    answer({ method, target, headers }).then(
      (given) => {
        if (given.isRefused) strangers.refuse(socket)
        send(response, given, onLast)
      },
      () => response.destroy(),
    )
  })
  return { port: await bind(server), close: () => shut(server) }
}

function send(response: ServerResponse, { status, headers, body, isLast }: EndpointAnswer, onLast: () => void): void {
  if (isLast) response.once("close", onLast)
  const { text, bytes } = written(body)
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": bytes,
    "cache-control": "no-store",
    ...headers,
  })
  response.end(text)
}

const texts = new WeakMap<object, { readonly text: string; readonly bytes: number }>()

/** A body that is given again is not written again. */
function written(body: object | string): { readonly text: string; readonly bytes: number } {
  if (typeof body === "string") return { text: body, bytes: Buffer.byteLength(body) }
  const known = texts.get(body)
  if (known) return known
  const text = JSON.stringify(body)
  const one = { text, bytes: Buffer.byteLength(text) }
  texts.set(body, one)
  return one
}

function bind(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    // It stays: one connection that cannot be taken is no reason to end.
    server.on("error", reject)
    server.listen(0, host, () => {
      const address = server.address()
      if (typeof address === "object" && address) resolve(address.port)
    })
  })
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
