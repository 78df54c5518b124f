import type { HttpResponse } from "../http/http-message.ts"
import { withoutTokens } from "../http/without-tokens.ts"
import { jsonResponse } from "./json-response.ts"

/** A refusal with one sentence, which may name what was sent. */
export function problemResponse(status: number, message: string): HttpResponse {
  return jsonResponse(status, { message: withoutTokens(message) })
}
