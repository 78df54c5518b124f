import { type AwsFailure, awsFailure } from "../../aws/aws-failure.ts"
import type { Reading } from "../reading.ts"

/** Turns a call into a reading. */
export async function readingOf<Value>(operation: string, call: () => Promise<Value>): Promise<Reading<Value>> {
  try {
    return { state: "read", value: await call() }
  } catch (error) {
    const failure = awsFailure(error)
    if (failure.kind === "missing") return { state: "missing" }
    return { state: "unknown", reason: reasonOf(failure, operation) }
  }
}

function reasonOf({ kind, name }: AwsFailure, operation: string): string {
  if (kind === "no-credentials") return "there are no AWS credentials here that could read it"
  if (kind === "forbidden") return `these credentials have no right to ${operation}`
  if (kind === "timeout") return `${operation} had no answer in time`
  return `${operation} failed with ${name}`
}
