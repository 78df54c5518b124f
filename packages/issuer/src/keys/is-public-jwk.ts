import { isRecord } from "../is-record.ts"
import type { PublicJwk } from "./signer.ts"

const allowed = { RSA: ["kty", "n", "e"], EC: ["kty", "crv", "x", "y"] }

/** Whether a value is the public half of a key that can sign tokens, and has nothing else in it. */
export function isPublicJwk(value: unknown): value is PublicJwk {
  if (!isRecord(value)) return false
  const { kty } = value
  if (kty !== "RSA" && kty !== "EC") return false
  const names = allowed[kty]
  const isComplete = names.every((name) => typeof value[name] === "string")
  return isComplete && Object.keys(value).length === names.length && (kty === "RSA" || value.crv === "P-256")
}
