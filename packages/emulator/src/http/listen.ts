import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { setTimeout } from "node:timers/promises"
import { BodyTooLarge, TOO_LARGE } from "./body-too-large.ts"
import type { DoorOptions } from "./door-options.ts"
import { incomingRequest } from "./incoming-request.ts"
import { listenAddress } from "./listen-address.ts"
import type { Listener, ListenOptions } from "./listener.ts"
import { sendOutcome } from "./send-outcome.ts"

const MAX_HEADER_BYTES = 32 * 1024
const KEEP_ALIVE_TIMEOUT_MS = 72_000
/** How long answers on their way may take to arrive once `close()` was called. */
const GRACE_MS = 1000

export interface ListenerOptions extends DoorOptions {
  readonly listen: ListenOptions
  readonly region: string
}

/** Opens a port. The only file that touches sockets. */
export async function listen({ handle, closed, listen: options, region }: ListenerOptions): Promise<Listener> {
  const { host, port } = listenAddress(options)
  const closing = new AbortController()
  const door = { handle, closed: AbortSignal.any([closed, closing.signal]) }
  const pending = new Set<Promise<void>>()
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS })
  server.on("request", (request, response) => {
    const answered = answer(door, request, response).finally(() => pending.delete(answered))
    pending.add(answered)
  })

  const boundPort = await bind(server, host, port)
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`
  let closure: Promise<void> | undefined
  return {
    url,
    port: boundPort,
    env: environment(url, region),
    close() {
      closing.abort(new Error("The listener was closed"))
      closure ??= shut(server, pending)
      return closure
    },
  }
}

async function answer(door: DoorOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const outcome = await door.handle(await incomingRequest(request))
    await sendOutcome(response, outcome, door.closed)
  } catch (error) {
    if (error instanceof BodyTooLarge) return sendOutcome(response, TOO_LARGE, door.closed)
    request.socket.destroy()
  }
}

/** Gives the port, which the system chooses for port 0. */
function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(bindError(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

function bindError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== "EADDRINUSE") return error
  const message = `Port ${port} of ${host} is in use. Take another \`port\`, or leave it out to get a free one.`
  return Object.assign(new Error(message, { cause: error }), { code: error.code })
}

function environment(url: string, region: string): Readonly<Record<string, string>> {
  return { AWS_ENDPOINT_URL: url, AWS_REGION: region, AWS_DEFAULT_REGION: region, AWS_EC2_METADATA_DISABLED: "true" }
}

async function shut(server: Server, pending: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await Promise.race([Promise.allSettled(pending), setTimeout(GRACE_MS, undefined, { ref: false })])
  server.closeAllConnections()
  await closed
}
