import type { CheckResult } from "./check.ts"

/** One line for a check that passed; for one that failed its output, too. */
export function formatResult({ name, passed, seconds, output }: CheckResult): string {
  const line = `${passed ? "ok    " : "FAILED"} ${name.padEnd(16)} ${seconds.toFixed(1)} s\n`
  return passed ? line : `${line}${output.trimEnd().replace(/^/gm, "       ")}\n`
}
