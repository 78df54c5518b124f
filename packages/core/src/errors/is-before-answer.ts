import { isRecord } from "../is-record.ts"

/** Whether an error of an inner client comes from sending: the SDK has counted its attempts on it, and there is no answer. */
export function isBeforeAnswer(error: unknown): boolean {
  if (!isRecord(error) || "$response" in error || !isRecord(error.$metadata)) return false
  return "attempts" in error.$metadata && !("httpStatusCode" in error.$metadata)
}
