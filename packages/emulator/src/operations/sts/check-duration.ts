import type { Role } from "../../world/account.ts"
import { validationError } from "./validation-error.ts"

/** @throws {AwsError} `ValidationError` */
export function checkDuration(durationSeconds: number, role: Role): void {
  if (durationSeconds <= role.maxSessionDurationSeconds) return
  throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
}
