import { execFileSync } from "node:child_process"

/** Tells whether a command runs here; says so on stderr when it doesn't, as its tests are then skipped. */
export function hasTool(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" })
    return true
  } catch {
    process.stderr.write(`skipped: \`${[command, ...args].join(" ")}\` doesn't run here\n`)
    return false
  }
}
