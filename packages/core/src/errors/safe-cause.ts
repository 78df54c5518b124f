import { isRecord } from "../is-record.ts"
import { isBeforeAnswer } from "./is-before-answer.ts"
import { redact } from "./redact.ts"

const maxMessageLength = 300

/**
 * Copies what is safe to keep of an error.
 *
 * Errors of the AWS SDK carry the whole response, parser errors quote its body. What stays: the name, a system
 * error's code, AWS's request id, status and number of attempts, and the message if AWS or Node wrote it.
 */
export function safeCause(error: unknown, secrets?: ReadonlySet<string>): unknown {
  if (!isRecord(error)) return new Error("(an error that is not an object)")
  const copy: Error & { code?: string; $fault?: unknown; $metadata?: object } = new Error(safeMessage(error, secrets))
  copy.name = typeof error.name === "string" ? redact(error.name, secrets) : "Error"
  if (typeof error.code === "string") copy.code = redact(error.code, secrets)
  if (error.$fault === "client" || error.$fault === "server") copy.$fault = error.$fault
  if (isRecord(error.$metadata)) copy.$metadata = safeMetadata(error.$metadata, secrets)
  return copy
}

function safeMessage(error: Record<string, unknown>, secrets?: ReadonlySet<string>): string {
  if (isQuoting(error) || typeof error.message !== "string") return "(message left out: it may quote the answer)"
  return cutBetweenWords(redact(error.message, secrets).replace(/Value '.*?' at /gs, "Value at "))
}

/** A secret that was cut in two would no longer be known by its value. */
function cutBetweenWords(text: string): string {
  return text.length > maxMessageLength ? text.slice(0, maxMessageLength).replace(/\S+$/, "…") : text
}

function isQuoting(error: Record<string, unknown>): boolean {
  if (error.name === "SyntaxError" || "$responseBodyText" in error) return true
  return "$metadata" in error && !("$fault" in error) && !isBeforeAnswer(error)
}

function safeMetadata(metadata: Record<string, unknown>, secrets?: ReadonlySet<string>): object {
  const { httpStatusCode, requestId, attempts } = metadata
  return {
    ...(typeof attempts === "number" && { attempts }),
    ...(typeof httpStatusCode === "number" && { httpStatusCode }),
    ...(typeof requestId === "string" && { requestId: redact(requestId, secrets) }),
  }
}
