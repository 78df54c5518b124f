import type { JWTHeaderParameters } from "jose"
import { decodeBase64url } from "./decode-base64url.ts"
import { parseJsonObject } from "./parse-json-object.ts"
import { TokenProblem } from "./token-problem.ts"

export interface TokenParts {
  readonly header: JWTHeaderParameters
  /** Decoded, not yet read. */
  readonly payload: Uint8Array
}

/**
 * Takes a compact JWT apart: exactly three parts, each in canonical base64url, and a header without extensions.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function splitToken(token: string): TokenParts {
  const [first, second, third, ...rest] = token.split(".")
  if (!first || !second || !third || rest.length > 0) throw new TokenProblem("MALFORMED")
  const header = parseJsonObject(decodeBase64url(first))
  const payload = decodeBase64url(second)
  decodeBase64url(third)
  if (!isHeader(header)) throw new TokenProblem("MALFORMED")
  return { header, payload }
}

function isHeader(header: Readonly<Record<string, unknown>>): header is JWTHeaderParameters {
  if (Object.hasOwn(header, "crit") || Object.hasOwn(header, "b64")) return false
  return typeof header.alg === "string" && isOptionalText(header.kid) && isOptionalText(header.typ)
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string"
}
