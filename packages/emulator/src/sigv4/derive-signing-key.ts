import { createHmac } from "node:crypto"
import type { CredentialScope } from "./signature.ts"

/** The key that signs everything of one scope. */
export function deriveSigningKey(secretAccessKey: string, scope: CredentialScope): Uint8Array {
  const steps = [scope.date, scope.region, scope.service, scope.terminator]
  return steps.reduce<Uint8Array>((key, step) => hmac(key, step), Buffer.from(`AWS4${secretAccessKey}`))
}

function hmac(key: Uint8Array, text: string): Uint8Array {
  return createHmac("sha256", key).update(text).digest()
}
