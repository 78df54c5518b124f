import { processCommand } from "@claimbridge/agent"
import { ActionError } from "../failure/action-error.ts"

/**
 * The value of `credential_process` for a program and its arguments.
 *
 * @throws {ActionError} when no line can carry one of them.
 */
export function requireProcessCommand(argv: readonly string[], platform: string): string {
  const { command, unsafe } = processCommand(argv, platform)
  if (command !== undefined) return command
  throw new ActionError({
    message: `refresh: profile: a credential_process cannot carry the path ${unsafe}.`,
    hint: "Install the runner in a folder whose name has letters, digits and dashes only, or set refresh to endpoint.",
  })
}
