import { createHmac } from "node:crypto"
import type { HttpRequest } from "../http/http-message.ts"
import { readAwsHost } from "../http/read-aws-host.ts"
import type { Caller } from "../world/caller.ts"
import type { World } from "../world/world.ts"
import { canonicalRequest } from "./canonical-request.ts"
import { checkScope } from "./check-scope.ts"
import { checkSignatureTime } from "./check-signature-time.ts"
import { checkSignedHeaders } from "./check-signed-headers.ts"
import { deriveSigningKey } from "./derive-signing-key.ts"
import { findSigner, type Signer } from "./find-signer.ts"
import { payloadHash } from "./payload-hash.ts"
import { readSignature } from "./read-signature.ts"
import { sameText } from "./same-text.ts"
import { scopeText } from "./scope-text.ts"
import { sha256Hex } from "./sha256-hex.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"
import { signatureRefusal } from "./signature-refusal.ts"
import type { SigningName } from "./signing-name.ts"

/** A signature that holds. */
export interface VerifiedSignature {
  readonly caller: Caller
  readonly signature: Signature
  /** Signs the chunks of a streamed body. */
  readonly signingKey: Uint8Array
}

/** @throws {AwsError} in the service's words */
export function verifySignature(world: World, request: HttpRequest, service: SigningName): VerifiedSignature {
  try {
    return verify(world, request, service)
  } catch (error) {
    if (error instanceof SignatureProblem) throw signatureRefusal(service, error)
    throw error
  }
}

function verify(world: World, request: HttpRequest, service: SigningName): VerifiedSignature {
  const signature = readSignature(request, service)
  const { region } = readAwsHost(request.host)
  checkScope(signature, { service, ...(region !== undefined && { region }) })
  checkSignedHeaders(request, signature)
  const nowMs = world.clock.now()
  checkSignatureTime(signature, nowMs)

  const signer = findSigner(world, signature)
  const signingKey = deriveSigningKey(signer.secretAccessKey, signature.scope)
  const expected = createHmac("sha256", signingKey)
    .update(stringToSign(request, service, signature))
    .digest("hex")
  if (!sameText(expected, signature.signature)) throw new SignatureProblem("MISMATCH")

  checkSession(signer, nowMs)
  return { caller: signer.caller, signature, signingKey }
}

function stringToSign(request: HttpRequest, service: SigningName, signature: Signature): string {
  const signed = { headers: signature.signedHeaders, payloadHash: payloadHash(request, service, signature.place) }
  const hash = sha256Hex(canonicalRequest(request, service, signed))
  return ["AWS4-HMAC-SHA256", signature.timestamp, scopeText(signature.scope), hash].join("\n")
}

function checkSession({ expiration }: Signer, nowMs: number): void {
  if (expiration && expiration.getTime() <= nowMs) throw new SignatureProblem("SESSION_EXPIRED")
}
