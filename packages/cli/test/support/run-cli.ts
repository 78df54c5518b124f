import { run } from "../../src/run.ts"
import { aTerminal, type TerminalOptions } from "./a-terminal.ts"

/** How a command line ended. */
export interface CliResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process. */
export async function runCli(argv: readonly string[], options: TerminalOptions = {}): Promise<CliResult> {
  const terminal = aTerminal(options)
  const exitCode = await run(argv, terminal)
  return { exitCode, ...terminal.printed }
}
