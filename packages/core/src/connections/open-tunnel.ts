import { type ClientRequest, request as httpRequest, type RequestOptions } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP, type Socket } from "node:net"
import { systemCode } from "../errors/system-code.ts"
import { ProxyFailure } from "./proxy-failure.ts"
import type { HttpsProxy } from "./proxy-for.ts"
import { proxyUser } from "./proxy-user.ts"

/** A way through a proxy, being made. */
export interface Tunnel {
  /** The connection, still without the target's own TLS. Rejects with a `ProxyFailure`. */
  readonly socket: Promise<Socket>
  readonly destroy: () => void
}

/** Asks a proxy for a connection to `target`, host and port. It waits for the answer until it is destroyed. */
export function openTunnel(proxy: HttpsProxy, target: string): Tunnel {
  const request = connectRequest(proxy, target)
  const socket = new Promise<Socket>((resolve, reject) => {
    const fail = (facts: Partial<ProxyFailure>): void => {
      reject(new ProxyFailure({ proxy: proxy.url.host, variable: proxy.variable, target, ...facts }))
    }
    request.on("error", (error) => fail({ code: systemCode(error) }))
    // A proxy that refuses as if it were a server.
    request.on("response", ({ statusCode }) => {
      fail({ status: statusCode })
      request.destroy()
    })
    request.on("connect", ({ statusCode = 0 }, opened: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(opened)
      opened.destroy()
      fail({ status: statusCode })
    })
    request.end()
  })
  return { socket, destroy: () => request.destroy() }
}

function connectRequest({ url }: HttpsProxy, target: string): ClientRequest {
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const options: RequestOptions = {
    method: "CONNECT",
    host,
    port: url.port || (url.protocol === "https:" ? 443 : 80),
    path: target,
    headers: { host: target, ...authorization(url) },
    agent: false,
  }
  // Otherwise Node would take the target's name, out of the header, for the proxy's.
  return url.protocol === "https:"
    ? httpsRequest({ ...options, servername: isIP(host) ? "" : host })
    : httpRequest(options)
}

function authorization(url: URL): Record<string, string> {
  const user = proxyUser(url)
  return user ? { "proxy-authorization": `Basic ${Buffer.from(user).toString("base64")}` } : {}
}
