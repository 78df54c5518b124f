import { type AwsFailure, awsFailure } from "../../aws/aws-failure.ts"
import { CliError } from "../../cli-error.ts"
import type { Reading } from "../reading.ts"

/**
 * Makes a reading of a call.
 *
 * @throws {CliError} when it fails for another reason than that something isn't there, or may not be read.
 */
export async function readingOf<Value>(operation: string, call: () => Promise<Value>): Promise<Reading<Value>> {
  try {
    return { state: "found", value: await call() }
  } catch (error) {
    const failure = awsFailure(error)
    if (failure.kind === "missing") return { state: "absent" }
    if (failure.kind === "forbidden") return { state: "unread", reason: `no right to ${operation}` }
    throw errorOf(failure, operation)
  }
}

function errorOf({ kind, name }: AwsFailure, operation: string): CliError {
  if (kind === "no-credentials") {
    const hint = "Set AWS_PROFILE, or run it by claimbridge exec, with a role that may read IAM and Cognito."
    return new CliError({ message: "There are no AWS credentials to read with.", hint })
  }
  if (kind === "refused-credentials") {
    return new CliError({ message: `AWS doesn't take the credentials: ${name}.`, hint: "Renew them.", kind: "denied" })
  }
  const message = `${operation} failed with ${name}.`
  return new CliError({ message, hint: "Try again; nothing was changed.", kind: "unavailable" })
}
