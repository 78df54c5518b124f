import { readFile } from "node:fs/promises"
import { createServer as createHttpServer, type Server } from "node:http"
import { createServer as createHttpsServer } from "node:https"
import { setTimeout } from "node:timers/promises"
import { invalidOption } from "../invalid-option.ts"
import { isLoopback } from "../is-loopback.ts"
import { readPrivateFile } from "../keys/read-private-file.ts"
import { type Answer, answerRequest } from "./answer-request.ts"
import type { Listener, ListenOptions } from "./listener.ts"

/** How long answers under way may take once the listener closes, in milliseconds. */
const graceMs = 10_000

const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than load balancers keep theirs, so that it is they who close.
  keepAliveTimeout: 75_000,
}

/** Opens a port. */
export async function listen(answer: Answer, options: ListenOptions): Promise<Listener> {
  const { host = "127.0.0.1", port = 0, tls, allowPlainHttp = false, drainMs = 0 } = options
  if (!tls && !allowPlainHttp && !isLoopback(host)) {
    throw invalidOption(
      "tls",
      `is missing, and ${host} is no loopback address. If only your proxy can reach it, set allowPlainHttp`,
    )
  }
  const server = tls
    ? createHttpsServer({ ...serverOptions, ...(await readTls(tls)) })
    : createHttpServer(serverOptions)
  let closure: Promise<void> | undefined
  const door = { answer, isClosing: () => closure !== undefined }
  server.on("request", (request, response) => void answerRequest(door, request, response))

  const boundPort = await bind(server, host, port)
  return {
    url: `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${boundPort}`,
    port: boundPort,
    close() {
      closure ??= shut(server, drainMs)
      return closure
    },
  }
}

async function readTls({
  certFile,
  keyFile,
}: NonNullable<ListenOptions["tls"]>): Promise<{ cert: string; key: string }> {
  return { cert: await readFile(certFile, "utf8"), key: await readPrivateFile(keyFile) }
}

/** Gives the port, which the system chooses for port 0. */
function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

async function shut(server: Server, drainMs: number): Promise<void> {
  if (drainMs > 0) await setTimeout(drainMs)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const graceEnd = new AbortController()
  await Promise.race([closed, setTimeout(graceMs, undefined, { signal: graceEnd.signal }).catch(() => {})])
  graceEnd.abort()
  server.closeAllConnections()
  await closed
}
