import type { Attempt } from "./attempt.ts"

/** Ends the group that opens a step's log with its variables. */
export function printEnvironment({ env, state, log }: Attempt): void {
  const states = Object.entries(state).map(([name, value]): [string, string] => [`STATE_${name}`, value])
  const variables = [...Object.entries(env), ...states]
  if (variables.length > 0) log.write("env:")
  for (const [name, value] of variables) log.write(`  ${name}: ${value}`)
  log.write("##[endgroup]")
}
