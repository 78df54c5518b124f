import { AwsError } from "../../wire/aws-error.ts"

/** Cognito answers with status 400, whatever the name suggests. */
export function notAuthorized(message: string): AwsError {
  return new AwsError("NotAuthorizedException", message)
}
