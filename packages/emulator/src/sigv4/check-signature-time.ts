import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

const MINUTE_MS = 60_000
/** Documented for S3; recorded refusals of STS say as much. Open: Cognito, which is taken to be like STS. */
const TOLERANCE_MINUTES = 15

/** @throws {SignatureProblem} `TIME` or `PRESIGNED_EXPIRED` when the signature isn't of now */
export function checkSignatureTime(signature: Signature, nowMs: number): void {
  const signedMs = Date.parse(extendedTimestamp(signature.timestamp))
  if (!(signedMs <= nowMs + TOLERANCE_MINUTES * MINUTE_MS)) throw notYetCurrent(signature, nowMs)
  if (signature.expiresSeconds !== undefined) checkPresigned(signature, signedMs, nowMs)
  else if (signedMs < nowMs - TOLERANCE_MINUTES * MINUTE_MS) throw expired(signature, nowMs)
}

function checkPresigned(signature: Signature, signedMs: number, nowMs: number): void {
  const endMs = signedMs + (signature.expiresSeconds ?? 0) * 1000
  if (nowMs <= endMs) return
  throw new SignatureProblem(
    "PRESIGNED_EXPIRED",
    `Signature expired: ${basic(endMs)} is now earlier than ${basic(nowMs)}`,
  )
}

function expired({ timestamp }: Signature, nowMs: number): SignatureProblem {
  const limit = `${basic(nowMs - TOLERANCE_MINUTES * MINUTE_MS)} (${basic(nowMs)} - ${TOLERANCE_MINUTES} min.)`
  return new SignatureProblem("TIME", `Signature expired: ${timestamp} is now earlier than ${limit}`)
}

function notYetCurrent({ timestamp }: Signature, nowMs: number): SignatureProblem {
  const limit = `${basic(nowMs + TOLERANCE_MINUTES * MINUTE_MS)} (${basic(nowMs)} + ${TOLERANCE_MINUTES} min.)`
  return new SignatureProblem("TIME", `Signature not yet current: ${timestamp} is still later than ${limit}`)
}

function extendedTimestamp(timestamp: string): string {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")
}

function basic(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/[-:]|\.\d{3}/g, "")
}
