import type { PolicyError } from "@claimbridge/trust"
import { AwsError } from "../../../wire/aws-error.ts"
import { iamError } from "../iam-error.ts"

/** IAM's refusal of a document. What it doesn't tell, where and why, stays with the error for the recorded call. */
export function malformedPolicy(message: string, cause?: PolicyError): AwsError {
  const refusal = iamError("MalformedPolicyDocument", message)
  if (cause) refusal.cause = new AwsError(cause.code, cause.message)
  return refusal
}
