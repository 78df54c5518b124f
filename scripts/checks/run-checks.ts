import type { Check, CheckResult } from "./check.ts"
import { type Run, runCheck } from "./run-check.ts"

export interface RunChecksOptions {
  /** How many run at a time. */
  readonly concurrency: number
  /** Told of each check as it ends. */
  readonly onEnd: (result: CheckResult) => void
  readonly run?: Run
}

/** Runs all checks, whatever becomes of each, and gives the results in the order in which they ended. */
export async function runChecks(
  checks: readonly Check[],
  { concurrency, onEnd, run }: RunChecksOptions,
): Promise<CheckResult[]> {
  const waiting = [...checks]
  const results: CheckResult[] = []
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check, run)
      results.push(result)
      onEnd(result)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return results
}
