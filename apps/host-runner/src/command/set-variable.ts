import type { Attempt } from "../step/attempt.ts"

/** A variable for this step's later readers and all later steps. */
export function setVariable(attempt: Attempt, name: string, value: string): void {
  attempt.job.environment[name] = value
  attempt.env[name] = value
}
