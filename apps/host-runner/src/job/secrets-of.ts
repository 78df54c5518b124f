import type { JobOptions } from "./job-options.ts"

// Worker.cs: these are kept as secrets but hold none.
const harmless = new Set(["ACTIONS_STEP_DEBUG", "ACTIONS_RUNNER_DEBUG"])

/** What is masked from the first line on: secrets, each of their lines, and the request token. */
export function secretsOf({ secrets = {}, idToken }: JobOptions): string[] {
  const values = Object.entries(secrets).flatMap(([name, value]) => (harmless.has(name) ? [] : [value.trim()]))
  const lines = values.flatMap((value) => value.split(/[\r\n]+/).map((line) => line.trim()))
  return [...values, ...lines, ...(idToken ? [idToken.requestToken] : [])]
}
