import { explainProxyFailure } from "../connections/explain-proxy-failure.ts"
import { ProxyFailure } from "../connections/proxy-failure.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { ErrorCode } from "../errors/error-code.ts"
import { isBeforeAnswer } from "../errors/is-before-answer.ts"
import { safeCause } from "../errors/safe-cause.ts"
import { systemCode } from "../errors/system-code.ts"
import { isRecord } from "../is-record.ts"
import type { AwsCall } from "./call-aws.ts"
import type { Refusal } from "./refusal.ts"

/** What an error of an inner client tells. */
interface Answer {
  readonly name: string
  readonly message: string
  readonly status: number | undefined
  readonly requestId: string | undefined
}

/** Turns an error of an inner client into ours, with the names that were typed. */
export function explainFailure(error: unknown, call: AwsCall): ClaimbridgeError {
  const { step, service, exchange, facts } = call
  if (error instanceof ProxyFailure) return explainProxyFailure(error, step)
  const answer = answerIn(error)
  const details = {
    ...facts,
    step,
    service,
    host: exchange.progress.host ?? "no host known",
    status: statusOf(error),
    requestId: answer?.requestId ?? "(none)",
    answer: answer === undefined ? unreadable(error, call) : `${answer.name}: ${answer.message}`,
    reason: systemCode(error),
    attempts: exchange.progress.attempt,
    expiredSeconds: expiredSeconds(call),
  }
  const code = answer === undefined ? networkCode(error) : refusalCode(answer, call.refusals)
  return new ClaimbridgeError(code, details, { cause: error })
}

/** What is known of an answer that is none of AWS's. */
function unreadable(error: unknown, { exchange }: AwsCall): string {
  const { status } = exchange.progress.answer ?? {}
  return status === undefined ? systemCode(error) : `${systemCode(error)}, with status ${status}`
}

/** For how long the token has been expired, on AWS's clock. */
function expiredSeconds({ exchange, facts }: AwsCall): number | undefined {
  const { runtime, serverClock } = exchange
  const nowMs = serverClock?.nowMs() ?? runtime.now().getTime()
  return typeof facts.endSeconds === "number" ? Math.max(0, Math.round(nowMs / 1000 - facts.endSeconds)) : undefined
}

/** Sending can fail in any words. A TypeError is somebody's mistake, though, and trying again does not help. */
function networkCode(error: unknown): ErrorCode {
  const status = statusOf(error)
  if (status !== undefined && status >= 500) return "ERR_AWS_UNAVAILABLE"
  const name = systemCode(error)
  const isSystemError = /^(?:[A-Z0-9]+_)*[A-Z0-9]+$/.test(name)
  return isSystemError || (isBeforeAnswer(error) && !["TypeError", "AnswerTooLarge"].includes(name))
    ? "ERR_CONNECTION_FAILED"
    : "ERR_UNEXPECTED_ANSWER"
}

function refusalCode({ name, message, status }: Answer, refusals: readonly Refusal[]): ErrorCode {
  const known = refusals.find((refusal) => refusal.name === name && (refusal.words?.test(message) ?? true))
  if (known) return known.code
  if (status === 429 || /throttl|TooManyRequests|SlowDown/i.test(name)) return "ERR_THROTTLED"
  return status !== undefined && status >= 500 ? "ERR_AWS_UNAVAILABLE" : "ERR_UNEXPECTED_ANSWER"
}

/** Reads an error that AWS itself wrote; others give nothing. */
function answerIn(error: unknown): Answer | undefined {
  if (!isRecord(error) || !("$fault" in error)) return undefined
  const safe = safeCause(error)
  const message = safe instanceof Error ? safe.message : ""
  const metadata = isRecord(error.$metadata) ? error.$metadata : {}
  const requestId = typeof metadata.requestId === "string" ? metadata.requestId : undefined
  return { name: String(error.name).replace(/Exception$/, ""), message, status: statusOf(error), requestId }
}

function statusOf(error: unknown): number | undefined {
  if (!isRecord(error)) return undefined
  const { $metadata: metadata, $response: response } = error
  if (isRecord(metadata) && typeof metadata.httpStatusCode === "number") return metadata.httpStatusCode
  return isRecord(response) && typeof response.statusCode === "number" ? response.statusCode : undefined
}
