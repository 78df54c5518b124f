import type { Finding } from "./finding.ts"
import { formatFinding } from "./format-finding.ts"

/** Prints what a check found; the process will exit with 1 when that is anything. */
export function reportFindings(findings: readonly Finding[], clean: string): void {
  if (findings.length === 0) {
    process.stdout.write(`${clean}\n`)
    return
  }
  const lines = findings.map(formatFinding)
  process.stdout.write(`${lines.join("\n")}\n${findings.length} found\n`)
  process.exitCode = 1
}
