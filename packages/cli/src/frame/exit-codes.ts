import type { FailureKind } from "../cli-error.ts"

/** The exit code of a command, from the kind of its error. */
export const exitCodes: Readonly<Record<FailureKind, number>> = {
  unexpected: 1,
  configuration: 2,
  "not-loaded": 3,
  denied: 4,
  unavailable: 5,
}
