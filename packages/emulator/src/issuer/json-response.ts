import type { HttpResponse } from "../http/http-message.ts"

export function jsonResponse(status: number, body: object): HttpResponse {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }
  return { status, headers, body: JSON.stringify(body) }
}
