import type { HttpRequest } from "../http/http-message.ts"
import { sha256Hex } from "./sha256-hex.ts"
import type { Signature } from "./signature.ts"
import type { SigningName } from "./signing-name.ts"

/**
 * The last line of the canonical request. S3 takes the client's word for it, and checks the body afterwards;
 * everywhere else it is the hash of the body that came.
 */
export function payloadHash(request: HttpRequest, service: SigningName, place: Signature["place"]): string {
  if (service !== "s3") return sha256Hex(request.body)
  const stated = request.headers["x-amz-content-sha256"]
  if (stated !== undefined) return stated
  return place === "query" ? "UNSIGNED-PAYLOAD" : sha256Hex(request.body)
}
