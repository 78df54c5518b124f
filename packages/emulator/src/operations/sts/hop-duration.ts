import type { Role } from "../../world/account.ts"
import { checkDuration } from "./check-duration.ts"
import type { Hop } from "./hop.ts"
import { validationError } from "./validation-error.ts"

const ONE_HOUR_SECONDS = 3600

/**
 * Decides how long the session of a hop is to last, in seconds. Default: one hour, which is also the limit for a role
 * that assumes another.
 *
 * @throws {AwsError} `ValidationError`
 */
export function hopDuration({ caller, input }: Hop, role: Role): number {
  const { durationSeconds = ONE_HOUR_SECONDS } = input
  if (caller.kind === "session" && durationSeconds > ONE_HOUR_SECONDS) {
    throw validationError(
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
    )
  }
  checkDuration(durationSeconds, role)
  return durationSeconds
}
