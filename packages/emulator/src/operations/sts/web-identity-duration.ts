import { COGNITO_LOGINS } from "../../world/cognito-login.ts"
import type { OpenBehaviors } from "../../world/open-behaviors.ts"
import { validationError } from "./validation-error.ts"
import type { WebIdentityRequest } from "./web-identity-request.ts"

const ONE_HOUR_SECONDS = 3600

/**
 * Decides how long a web identity session is to last, in seconds. Default: one hour.
 *
 * @throws {AwsError} `ValidationError`
 */
export function webIdentityDuration(open: OpenBehaviors, { input, identity }: WebIdentityRequest): number {
  const { durationSeconds = ONE_HOUR_SECONDS } = input
  const isCapped = open.cognitoSessionDuration === "one-hour" && COGNITO_LOGINS.includes(identity.provider.login)
  if (!isCapped || durationSeconds <= ONE_HOUR_SECONDS) return durationSeconds
  throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
}
