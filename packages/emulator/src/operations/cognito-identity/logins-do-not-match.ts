import type { AwsError } from "../../wire/aws-error.ts"
import { notAuthorized } from "./not-authorized.ts"

export function loginsDoNotMatch(): AwsError {
  return notAuthorized(
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  )
}
