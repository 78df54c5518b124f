import { buildkiteAgent } from "./buildkite-agent.ts"
import { circleciCommand } from "./circleci-command.ts"
import type { CommandResult, CommandRun } from "./command-run.ts"

/**
 * Does what the command of a CI does in a job of the emulator: `buildkite-agent` and `circleci`, by its name and arguments.
 *
 * For a program that jobs name as `commandProgram`. It writes what comes back, and ends with that code.
 *
 * @example
 * ```ts
 * import { runCiCommand } from "@claimbridge/emulator"
 *
 * const [, , name = "", ...args] = process.argv
 * const { exitCode, stdout, stderr } = await runCiCommand(name, { args, env: process.env, fetch })
 * process.stdout.write(stdout)
 * process.stderr.write(stderr)
 * process.exitCode = exitCode
 * ```
 */
export async function runCiCommand(name: string, run: CommandRun): Promise<CommandResult> {
  if (name === "buildkite-agent") return buildkiteAgent(run)
  if (name === "circleci") return circleciCommand(run)
  return { exitCode: 127, stdout: "", stderr: `No CI has a command ${name}.\n` }
}
