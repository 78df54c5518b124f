import type { JWTHeaderParameters } from "jose"
import { BoundedMap } from "../memory/bounded-map.ts"
import { decodeBase64url } from "./decode-base64url.ts"
import { parseJsonObject } from "./parse-json-object.ts"
import { TokenProblem } from "./token-problem.ts"

/** A compact JWT, taken apart and not yet believed. */
export interface ParsedToken {
  readonly header: JWTHeaderParameters
  readonly claims: Readonly<Record<string, unknown>>
  /** Header and payload as they were sent: what the signature is over. */
  readonly signingInput: string
  readonly signature: Uint8Array
}

/** One exchange reads the same token several times; this many are remembered. */
const MAX_TOKENS = 500

const parsed = new BoundedMap<string, ParsedToken>(MAX_TOKENS)

/**
 * Takes a compact JWT apart: exactly three parts, each in canonical base64url, and a header without extensions.
 *
 * The same text gives the same object while it is remembered.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function parseToken(token: string): ParsedToken {
  const known = parsed.get(token)
  if (known) return known

  const result = parse(token)
  parsed.set(token, result)
  return result
}

function parse(token: string): ParsedToken {
  const parts = token.split(".")
  const [first, second, third] = parts
  if (!first || !second || !third || parts.length > 3) throw new TokenProblem("MALFORMED")
  const header = parseJsonObject(decodeBase64url(first))
  if (!isHeader(header)) throw new TokenProblem("MALFORMED")
  const claims = parseJsonObject(decodeBase64url(second))
  return { header, claims, signingInput: `${first}.${second}`, signature: decodeBase64url(third) }
}

function isHeader(header: Readonly<Record<string, unknown>>): header is JWTHeaderParameters {
  if (Object.hasOwn(header, "crit") || Object.hasOwn(header, "b64")) return false
  return typeof header.alg === "string" && isOptionalText(header.kid) && isOptionalText(header.typ)
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string"
}
