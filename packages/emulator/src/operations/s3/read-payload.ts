import type { HttpRequest } from "../../http/http-message.ts"
import { checkChunkSignatures } from "../../sigv4/check-chunk-signatures.ts"
import { type AwsChunkedBody, decodeAwsChunked } from "../../sigv4/decode-aws-chunked.ts"
import { sameText } from "../../sigv4/same-text.ts"
import { sha256Hex } from "../../sigv4/sha256-hex.ts"
import { SignatureProblem } from "../../sigv4/signature-problem.ts"
import { signatureRefusal } from "../../sigv4/signature-refusal.ts"
import type { VerifiedSignature } from "../../sigv4/verify-signature.ts"
import { checkChecksums } from "./check-checksums.ts"
import type { Payload } from "./payload.ts"
import { S3Error } from "./s3-error.ts"

/** Takes the framing off a body, and checks every hash and signature that the client gave for it. */
export function readPayload(request: HttpRequest, verified: VerifiedSignature): Payload {
  const stated = request.headers["x-amz-content-sha256"]
  if (stated === undefined && verified.signature.place === "header") throw missingHash()
  const payload = stated?.startsWith("STREAMING-")
    ? readStreaming(request, stated, verified)
    : readWhole(request, stated)
  checkChecksums(request.headers, payload)
  return payload
}

function readWhole({ body }: HttpRequest, stated = "UNSIGNED-PAYLOAD"): Payload {
  if (stated !== "UNSIGNED-PAYLOAD" && !sameText(sha256Hex(body), stated)) throw hashMismatch()
  return { body, trailers: {} }
}

function readStreaming(request: HttpRequest, stated: string, verified: VerifiedSignature): Payload {
  const decoded = decode(request.body)
  if (stated.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")) checkChunks(decoded, verified)
  else if (stated !== "STREAMING-UNSIGNED-PAYLOAD-TRAILER") throw hashMismatch()

  const body = Buffer.concat(decoded.chunks.map(({ data }) => data))
  const length = request.headers["x-amz-decoded-content-length"]
  if (length === undefined)
    throw new S3Error("MissingContentLength", "You must provide the Content-Length HTTP header.", { status: 411 })
  if (Number(length) !== body.byteLength) throw incompleteBody()
  return { body, trailers: announcedTrailers(request, decoded) }
}

function decode(body: Uint8Array): AwsChunkedBody {
  try {
    return decodeAwsChunked(body)
  } catch {
    throw incompleteBody()
  }
}

function checkChunks(decoded: AwsChunkedBody, verified: VerifiedSignature): void {
  try {
    checkChunkSignatures(decoded, verified)
  } catch (error) {
    throw error instanceof SignatureProblem ? signatureRefusal("s3", error) : error
  }
}

function announcedTrailers({ headers }: HttpRequest, { trailers }: AwsChunkedBody): Payload["trailers"] {
  const announced = (headers["x-amz-trailer"] ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
  const received: Readonly<Record<string, string>> = Object.fromEntries(trailers)
  const missing = announced.some((name) => received[name] === undefined)
  if (!missing) return Object.fromEntries(announced.map((name) => [name, received[name] ?? ""]))
  const message =
    "The request contained trailing data that was not well-formed or did not conform to our published schema."
  throw new S3Error("MalformedTrailerError", message, { status: 400 })
}

function missingHash(): S3Error {
  return new S3Error("InvalidRequest", "Missing required header for this request: x-amz-content-sha256", {
    status: 400,
  })
}

function hashMismatch(): S3Error {
  const message = "The provided 'x-amz-content-sha256' header does not match what was computed."
  return new S3Error("XAmzContentSHA256Mismatch", message, { status: 400 })
}

function incompleteBody(): S3Error {
  const message = "The request body terminated unexpectedly"
  return new S3Error("IncompleteBody", message, { status: 400 })
}
