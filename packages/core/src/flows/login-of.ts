import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Claims } from "../token/decode-claims.ts"

/**
 * The name under which a pool knows the issuer: without scheme and without trailing slash, with any path.
 *
 * @throws {ClaimbridgeError} `ERR_TOKEN_MALFORMED` when the token names no issuer.
 */
export function loginOf({ iss }: Claims): string {
  const login = typeof iss === "string" ? iss.replace(/^https?:\/\//, "").replace(/\/+$/, "") : ""
  if (login !== "") return login
  throw new ClaimbridgeError("ERR_TOKEN_MALFORMED", { source: "The token source", reason: "it has no iss claim" })
}
