import { AwsError } from "../wire/aws-error.ts"
import type { MeteredCall, QuotaMeter } from "./quota-meter.ts"

/**
 * Counts a call against its quota. Which quota it went over AWS doesn't tell: that stays with the error as its cause, for
 * the recorded call.
 *
 * @param throttle The service's words for too many requests.
 * @throws {AwsError} with these words
 */
export function countCall(quotas: QuotaMeter, call: MeteredCall, throttle: AwsError): void {
  const perSecond = quotas.exceededBy(call)
  if (perSecond === undefined) return
  const { operation, accountId, region } = call
  const refusal = new AwsError(throttle.code, throttle.message, throttle.status)
  const message = `${operation}: over ${perSecond} per second in account ${accountId}, ${region}`
  refusal.cause = new AwsError("QuotaExceeded", message)
  throw refusal
}
