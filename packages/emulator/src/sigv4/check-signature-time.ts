import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"
import type { SigningName } from "./signing-name.ts"

const MINUTE_MS = 60_000
/** Open: AWS documents 15 minutes for S3 and 5 for signatures in general. */
const TOLERANCE_MINUTES: Readonly<Record<SigningName, number>> = { s3: 15, sts: 5, "cognito-identity": 5 }

/** @throws {SignatureProblem} `TIME` or `PRESIGNED_EXPIRED` when the signature isn't of now */
export function checkSignatureTime(signature: Signature, service: SigningName, nowMs: number): void {
  const minutes = TOLERANCE_MINUTES[service]
  const signedMs = Date.parse(extendedTimestamp(signature.timestamp))
  if (!(signedMs <= nowMs + minutes * MINUTE_MS)) throw notYetCurrent(signature, nowMs, minutes)
  if (signature.expiresSeconds !== undefined) checkPresigned(signature, signedMs, nowMs)
  else if (signedMs < nowMs - minutes * MINUTE_MS) throw expired(signature, nowMs, minutes)
}

function checkPresigned(signature: Signature, signedMs: number, nowMs: number): void {
  const endMs = signedMs + (signature.expiresSeconds ?? 0) * 1000
  if (nowMs <= endMs) return
  throw new SignatureProblem(
    "PRESIGNED_EXPIRED",
    `Signature expired: ${basic(endMs)} is now earlier than ${basic(nowMs)}`,
  )
}

function expired({ timestamp }: Signature, nowMs: number, minutes: number): SignatureProblem {
  const limit = `${basic(nowMs - minutes * MINUTE_MS)} (${basic(nowMs)} - ${minutes} min.)`
  return new SignatureProblem("TIME", `Signature expired: ${timestamp} is now earlier than ${limit}`)
}

function notYetCurrent({ timestamp }: Signature, nowMs: number, minutes: number): SignatureProblem {
  const limit = `${basic(nowMs + minutes * MINUTE_MS)} (${basic(nowMs)} + ${minutes} min.)`
  return new SignatureProblem("TIME", `Signature not yet current: ${timestamp} is still later than ${limit}`)
}

function extendedTimestamp(timestamp: string): string {
  return timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")
}

function basic(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/[-:]|\.\d{3}/g, "")
}
