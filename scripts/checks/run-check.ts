import { type CommandResult, runCommand } from "../commands/run-command.ts"
import type { Check, CheckResult } from "./check.ts"

/** What running a command takes: handed in, so that tests need no process. */
export type Run = (command: readonly string[]) => Promise<CommandResult>

/** Runs a check's commands until one fails. */
export async function runCheck({ name, commands }: Check, run: Run = runCommand): Promise<CheckResult> {
  const start = performance.now()
  let output = ""
  let passed = true
  for (const command of commands) {
    const result = await run(command)
    output += result.output
    passed = result.code === 0
    if (!passed) break
  }
  return { name, passed, output, seconds: (performance.now() - start) / 1000 }
}
