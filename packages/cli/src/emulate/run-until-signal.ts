import type { Invocation } from "../command.ts"
import { shellLine } from "../credentials/shell-line.ts"

/** Prints the environment of the emulator, and waits for a signal. */
export async function runUntilSignal(
  { io, options }: Invocation,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  const signal = new Promise<void>((end) => {
    io.onSignal(() => end())
  })
  const lines = Object.entries(variables).map(([name, value]) => `${shellLine(name, value)}\n`)
  io.stdout.write(options.flag("json") ? `${JSON.stringify(variables, undefined, 2)}\n` : lines.join(""))
  io.stderr.write("claimbridge: the emulator runs until Ctrl-C\n")
  await signal
  return 0
}
