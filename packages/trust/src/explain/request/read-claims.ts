import { isRecord } from "../../is-record.ts"
import type { Claims } from "./prepared-request.ts"
import type { TokenClaims } from "./trust-request.ts"

/**
 * The claims as an object. Of a token, the payload is decoded and nothing is verified.
 *
 * @throws {TypeError} when it is neither claims nor a token. The message doesn't repeat it.
 */
export function readClaims(claims: TokenClaims): Claims {
  const value = typeof claims === "string" ? decodePayload(claims) : claims
  if (isRecord(value)) return value
  throw new TypeError("The claims are neither an object of claims nor a JSON Web Token.")
}

function decodePayload(token: string): unknown {
  const [, payload = ""] = token.split(".")
  try {
    const binary = atob(payload.replaceAll("-", "+").replaceAll("_", "/"))
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0))))
  } catch {
    return undefined
  }
}
