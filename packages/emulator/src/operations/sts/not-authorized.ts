import { AwsError } from "../../wire/aws-error.ts"

/** The answer to a web identity that the trust policy doesn't allow, or whose role doesn't exist: STS never says which. */
export function notAuthorized(action: string): AwsError {
  return new AwsError("AccessDenied", `Not authorized to perform ${action}`, 403)
}
