import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { runChild } from "../exec/run-child.ts"
import { emulatedEnv } from "./emulator-variables.ts"
import { explainRefusal } from "./explain-refusal.ts"
import type { RunningAws } from "./running-aws.ts"
import { tellCalls } from "./tell-calls.ts"

/**
 * Runs a command in the emulator's environment, and gives its exit code. When it fails, the last refusal is explained.
 *
 * @throws {CliError} when there is no command.
 */
export async function runAround(
  { io, options, rest = [] }: Invocation,
  aws: RunningAws,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  if (!rest[0]) {
    const hint = "It stands behind --: claimbridge emulate --template access.yaml -- npm test"
    throw new CliError({ message: "There is no command to run.", hint })
  }
  const code = await runChild(rest, { env: emulatedEnv(io.env, variables), io })
  const { emulator } = aws.current()
  if (options.flag("verbose")) tellCalls(io.stderr, emulator)
  if (code !== 0) explainRefusal(io.stderr, emulator)
  return code
}
