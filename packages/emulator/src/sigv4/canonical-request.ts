import type { HttpRequest } from "../http/http-message.ts"
import { canonicalPath } from "./canonical-path.ts"
import { canonicalQuery } from "./canonical-query.ts"
import type { SigningName } from "./signing-name.ts"

/**
 * Writes a request the way in which it is signed.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalRequest(
  request: HttpRequest,
  service: SigningName,
  signed: { readonly headers: readonly string[]; readonly payloadHash: string },
): string {
  const headers = signed.headers.map((name) => `${name}:${canonicalValue(request.headers[name])}\n`).join("")
  return [
    request.method,
    canonicalPath(request.rawPath, service),
    canonicalQuery(request.rawQuery),
    headers,
    signed.headers.join(";"),
    signed.payloadHash,
  ].join("\n")
}

function canonicalValue(value = ""): string {
  return value.trim().replace(/ {2,}/g, " ")
}
