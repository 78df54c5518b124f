import { CliError } from "../../cli-error.ts"
import type { Reading } from "../reading.ts"

const missing = ["NoSuchEntity", "NoSuchEntityException", "ResourceNotFoundException"]
const forbidden = ["AccessDenied", "AccessDeniedException", "NotAuthorizedException"]

/**
 * Makes a reading of a call. Of an error only its name is told: a message may hold what AWS was sent.
 *
 * @throws {CliError} when it fails for another reason than that something isn't there, or may not be read.
 */
export async function readingOf<Value>(operation: string, call: () => Promise<Value>): Promise<Reading<Value>> {
  try {
    return { state: "found", value: await call() }
  } catch (error) {
    const name = nameOf(error)
    if (missing.includes(name)) return { state: "absent" }
    if (forbidden.includes(name)) return { state: "unread", reason: `no right to ${operation}` }
    throw failure(operation, name)
  }
}

/** Of failures of the network, such as `ECONNREFUSED`, the code is what tells. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "no error object"
  const isPlain = error.name === "Error" || error.name === "AggregateError"
  return isPlain && "code" in error ? String(error.code) : error.name
}

function failure(operation: string, name: string): CliError {
  if (/ProviderError$/.test(name)) {
    const hint = "Set AWS_PROFILE, or run it by claimbridge exec, with a role that may read IAM and Cognito."
    return new CliError({ message: "There are no AWS credentials to read with.", hint })
  }
  if (/^(?:Expired|Invalid(?:Client)?Token|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature)/.test(name)) {
    return new CliError({ message: `AWS doesn't take the credentials: ${name}.`, hint: "Renew them.", kind: "denied" })
  }
  const message = `${operation} failed with ${name}.`
  return new CliError({ message, hint: "Try again; nothing was changed.", kind: "unavailable" })
}
