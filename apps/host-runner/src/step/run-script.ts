import { resolve } from "node:path"
import { fillText } from "../expression/fill-text.ts"
import type { StepConclusion } from "../job/step-run.ts"
import { findProgram } from "../process/find-program.ts"
import type { Step } from "../workflow/step.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"
import { launch } from "./launch.ts"
import { printEnvironment } from "./print-environment.ts"
import { processEnvironment, searchPath } from "./process-environment.ts"
import { scopeOf } from "./scope-of.ts"
import { readShell, shellArguments } from "./shells.ts"
import { writeScript } from "./write-script.ts"

/** Runs a `run:` step. */
export async function runScript(attempt: Attempt, frame: Frame, step: Step): Promise<StepConclusion> {
  const { job, log } = attempt
  const fill = (value: string | undefined) => fillText(value, scopeOf(frame, attempt))
  const text = fill(step.run)
  const shell = readShell(fill(step.shell ?? frame.defaults.shell))
  const program = await firstProgram(shell.programs, searchPath(attempt))

  log.write(`##[group]Run ${text.trimStart().split(/[\r\n]/, 1)[0]}`)
  for (const line of text.replace(/\n+$/, "").split("\n")) log.write(`\u001b[36;1m${line}\u001b[0m`)
  log.write(`shell: ${program} ${shell.format}`)
  printEnvironment(attempt)

  const script = await writeScript(job.folders.temp, text, shell.extension)
  const conclusion = await launch(attempt, {
    file: program,
    args: shellArguments(shell.format, script),
    workingDirectory: resolve(job.folders.workspace, fill(step.workingDirectory ?? frame.defaults.workingDirectory)),
    environment: processEnvironment(attempt, {}),
  })
  const isOwnFailure = conclusion === "failure" && !attempt.signal.aborted
  if (isOwnFailure) log.issue("error", `Process completed with exit code ${attempt.exitCode}.`)
  return conclusion
}

async function firstProgram(names: readonly string[], path: string): Promise<string> {
  for (const name of names) {
    const program = await findProgram(name, path)
    if (program !== undefined) return program
  }
  throw new Error(`${names.at(-1)}: command not found`)
}
