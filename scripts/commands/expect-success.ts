import { type CommandOptions, type CommandResult, runCommand } from "./run-command.ts"

/** Runs a command that has to succeed, and throws what it printed when it does not. */
export async function expectSuccess(command: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const result = await runCommand(command, options)
  if (result.code === 0) return result
  throw new Error(`${command.join(" ")} ended with ${result.code}\n${result.output}`)
}
