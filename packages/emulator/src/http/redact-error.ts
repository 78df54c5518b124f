import { S3Error } from "../operations/s3/s3-error.ts"
import { AwsError } from "../wire/aws-error.ts"
import type { Redact } from "./redactor.ts"

/** A refusal quotes what was sent; this one doesn't quote secrets. */
export function redactError(error: AwsError, redact: Redact): AwsError {
  const message = redact(error.message)
  const { code, status } = error
  if (!(error instanceof S3Error)) return new AwsError(code, message, status)
  const { elements, headers } = error
  return new S3Error(code, message, { status, headers, elements: redactValues(elements, redact) })
}

function redactValues(values: Readonly<Record<string, string>>, redact: Redact): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value)]))
}
