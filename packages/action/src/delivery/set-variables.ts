import type { JournalWriter } from "../journal/journal.ts"
import type { Machine } from "../machine.ts"

/** Sets variables for later steps, and notes what they were. */
export function setVariables(
  { env, runner }: Pick<Machine, "env" | "runner">,
  { note }: JournalWriter,
  variables: Readonly<Record<string, string>>,
): void {
  note({ variables: Object.fromEntries(Object.keys(variables).map((name) => [name, env[name] ?? ""])) })
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value)
}
