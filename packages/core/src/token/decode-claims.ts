import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import { requireToken } from "./require-token.ts"

/** The claims of a token by name, not verified. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * Decodes the claims of a token.
 *
 * Use it to show or log what a CI says about a job.
 *
 * > [!WARNING]
 * > It verifies nothing: no signature, issuer, audience or expiry. Never decide about access with it.
 *
 * @example
 * ```ts
 * import { decodeClaims } from "@claimbridge/core"
 *
 * export function repositoryOf(token: string): unknown {
 *   return decodeClaims(token).repository
 * }
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_TOKEN_MALFORMED` when it is not a JWT with a JSON object inside.
 * @see https://www.rfc-editor.org/rfc/rfc7519
 */
export function decodeClaims(token: string): Claims {
  return claimsOf("The token to decode", token)
}

/** Decodes the claims of a token, and says where it came from when it cannot. */
export function claimsOf(source: string, token: unknown): Claims {
  const [, payload = ""] = requireToken(source, token).split(".")
  const claims = parseJson(Buffer.from(payload, "base64url").toString("utf8"))
  if (isRecord(claims) && !Array.isArray(claims)) return claims
  throw new ClaimbridgeError("ERR_TOKEN_MALFORMED", {
    source,
    reason: "its middle part is not a JSON object",
  })
}
