import { Readable } from "node:stream"
import { encodeUri } from "../sigv4/encode-uri.ts"
import type { HttpRequest } from "./http-message.ts"
import { readBody } from "./read-body.ts"
import type { SdkRequest } from "./sdk-request-handler.ts"

/** Reads a request of an SDK client, its body whatever kind it is. */
export async function sdkHttpRequest(request: SdkRequest): Promise<HttpRequest> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const host = headers.host ?? hostOf(request)
  return {
    method: request.method,
    host: host.toLowerCase(),
    rawPath: request.path || "/",
    rawQuery: rawQuery(request.query ?? {}),
    headers: { ...headers, host },
    body: await bodyBytes(request.body),
  }
}

function hostOf({ hostname, port }: SdkRequest): string {
  return port === undefined ? hostname : `${hostname}:${port}`
}

function rawQuery(query: NonNullable<SdkRequest["query"]>): string {
  return Object.keys(query)
    .sort()
    .flatMap((name) => pairs(name, query[name] ?? null))
    .join("&")
}

function pairs(name: string, value: string | readonly string[] | null): readonly string[] {
  if (value === null) return [encodeUri(name)]
  const values = typeof value === "string" ? [value] : value
  return values.map((each) => `${encodeUri(name)}=${encodeUri(each)}`)
}

async function bodyBytes(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array()
  if (typeof body === "string") return Buffer.from(body)
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (body instanceof ArrayBuffer) return new Uint8Array(body)
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer())
  if (body instanceof Readable) return readBody(body)
  if (body instanceof ReadableStream) return readBody(Readable.fromWeb(body))
  throw new TypeError("The request body is of a kind that the emulator can't read")
}
