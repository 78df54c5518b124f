import { AwsError } from "../../wire/aws-error.ts"

/**
 * The one answer of the enhanced flow to everything that is wrong with a role.
 *
 * @param reason What AWS hides; it stays with the error as its cause, for the recorded call.
 */
export function invalidPoolConfiguration(reason: AwsError): AwsError {
  const error = new AwsError(
    "InvalidIdentityPoolConfigurationException",
    "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
  )
  error.cause = reason
  return error
}
