import { contradiction } from "./contradiction.ts"
import type { Env } from "./env.ts"
import { readFlag } from "./read-flag.ts"
import { readWholeNumber } from "./read-whole-number.ts"

/**
 * How often one call is made at most; nothing when it is left to core.
 *
 * @throws {InputError} when retries are turned off and counted at once.
 */
export function readMaxAttempts(env: Env): number | undefined {
  const maxAttempts = readWholeNumber(env, "retry-max-attempts", { least: 1, most: 100, unit: "attempts" })
  if (!readFlag(env, "disable-retry")) return maxAttempts
  if (maxAttempts === undefined) return 1
  const reason = `without retries there is one attempt, and not ${maxAttempts}`
  throw contradiction({ inputs: ["disable-retry", "retry-max-attempts"], reason, hint: "Leave one of them out." })
}
