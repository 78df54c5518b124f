import { sha256Hex } from "../sha256-hex.ts"
import type { StaticDocument } from "./static-document.ts"

/** Answers with a document, or that the one the client has is still the same. */
export function documentResponse(request: Request, { body, contentType, cacheControl }: StaticDocument): Response {
  const etag = `"${sha256Hex(body).slice(0, 32)}"`
  const headers = { "cache-control": cacheControl, etag }
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""))
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, "content-type": contentType } })
}
