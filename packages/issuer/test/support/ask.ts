import type { Issuer } from "@claimbridge/issuer"
import { ISSUER_URL } from "./an-issuer.ts"

/** What an answer of the issuer's says. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** Sends one request through the issuer's own door. */
export async function ask(issuer: Issuer, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await issuer.fetch(new Request(`${ISSUER_URL}${path}`, init))
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) }
}

/** A POST of JSON, with a bearer. */
export function posted(secret: string, body: unknown = {}): RequestInit {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" }
  return { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) }
}

/** A GET with a bearer. */
export function withBearer(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } }
}
