import { AwsError } from "../../wire/aws-error.ts"

/** STS doesn't believe the token. */
export function invalidIdentityToken(message: string): AwsError {
  return new AwsError("InvalidIdentityToken", message)
}
