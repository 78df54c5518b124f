import { processCommand } from "@claimbridge/agent"
import { CliError } from "../cli-error.ts"

/**
 * The value of `credential_process` for a program and its arguments.
 *
 * @throws {CliError} when no line can carry one of them.
 */
export function requireProcessCommand(argv: readonly string[], platform: string): string {
  const { command, unsafe } = processCommand(argv, platform)
  if (command !== undefined) return command
  throw new CliError({
    message: `A credential_process cannot carry ${JSON.stringify(unsafe.slice(0, 80))}.`,
    hint: "Write the option into claimbridge.yaml, or install claimbridge in a folder whose name is plain.",
  })
}
