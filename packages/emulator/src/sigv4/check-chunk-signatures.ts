import { createHmac } from "node:crypto"
import type { AwsChunk, AwsChunkedBody } from "./decode-aws-chunked.ts"
import { sameText } from "./same-text.ts"
import { scopeText } from "./scope-text.ts"
import { sha256Hex } from "./sha256-hex.ts"
import { SignatureProblem } from "./signature-problem.ts"
import type { VerifiedSignature } from "./verify-signature.ts"

const EMPTY_HASH = sha256Hex("")
const TRAILER_SIGNATURE = "x-amz-trailer-signature"

/**
 * Checks the chain of signatures that begins with the one of the request.
 *
 * @throws {SignatureProblem} `MISMATCH` at the first chunk that was changed, left out or moved
 */
export function checkChunkSignatures({ chunks, trailers }: AwsChunkedBody, verified: VerifiedSignature): void {
  const last = chunks.reduce((previous, chunk) => checkChunk(chunk, previous, verified), verified.signature.signature)
  const signature = trailers.find(([name]) => name === TRAILER_SIGNATURE)?.[1]
  if (signature === undefined && trailers.length === 0) return
  const signed = trailers.filter(([name]) => name !== TRAILER_SIGNATURE).map(([name, value]) => `${name}:${value}\n`)
  const expected = sign(verified, "AWS4-HMAC-SHA256-TRAILER", [last, sha256Hex(signed.join(""))])
  if (!sameText(expected, signature ?? "")) throw new SignatureProblem("MISMATCH")
}

function checkChunk({ data, signature = "" }: AwsChunk, previous: string, verified: VerifiedSignature): string {
  const expected = sign(verified, "AWS4-HMAC-SHA256-PAYLOAD", [previous, EMPTY_HASH, sha256Hex(data)])
  if (!sameText(expected, signature)) throw new SignatureProblem("MISMATCH")
  return expected
}

function sign({ signature, signingKey }: VerifiedSignature, kind: string, rest: readonly string[]): string {
  const text = [kind, signature.timestamp, scopeText(signature.scope), ...rest].join("\n")
  return createHmac("sha256", signingKey).update(text).digest("hex")
}
