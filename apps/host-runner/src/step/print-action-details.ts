import type { Step } from "../workflow/step.ts"
import type { Attempt } from "./attempt.ts"
import { printEnvironment } from "./print-environment.ts"

/** Opens the log of a step that uses an action: what it runs, with which inputs and variables. */
export function printActionDetails(attempt: Attempt, step: Step, inputs: Readonly<Record<string, string>>): void {
  const { log, phase } = attempt
  if (phase === "post") {
    log.write("Post job cleanup.")
    return
  }
  log.write(`##[group]Run ${step.uses}`)
  const shown = Object.entries(inputs).filter(([, value]) => value !== "")
  if (shown.length > 0) log.write("with:")
  for (const [name, value] of shown) log.write(`  ${name}: ${value}`)
  printEnvironment(attempt)
}
