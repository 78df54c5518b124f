import type { IncomingMessage } from "node:http"
import type { HttpRequest } from "./http-message.ts"
import { readBody } from "./read-body.ts"

/** Reads a request from a socket. */
export async function incomingRequest(request: IncomingMessage): Promise<HttpRequest> {
  const body = await readBody(request)
  const { path, query } = target(request.url ?? "/")
  const headers = joinHeaders(request.rawHeaders)
  return {
    method: request.method ?? "GET",
    host: (headers.host ?? "").toLowerCase(),
    rawPath: path,
    rawQuery: query,
    headers,
    body,
    ...(request.socket.remoteAddress !== undefined && { remoteAddress: request.socket.remoteAddress }),
  }
}

/** Splits `/path?query`, and the absolute form that proxies use. */
function target(url: string): { readonly path: string; readonly query: string } {
  const relative = url.replace(/^https?:\/\/[^/?]*/i, "")
  const mark = relative.indexOf("?")
  const path = mark === -1 ? relative : relative.slice(0, mark)
  return { path: path || "/", query: mark === -1 ? "" : relative.slice(mark + 1) }
}

function joinHeaders(rawHeaders: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase()
    const value = rawHeaders[index + 1] ?? ""
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value
  }
  return headers
}
