import { addPath } from "../command/add-path.ts"
import { setVariable } from "../command/set-variable.ts"
import type { Attempt } from "../step/attempt.ts"
import type { CommandFileKind, CommandFiles } from "./command-files.ts"
import { parsePairs } from "./parse-pairs.ts"

/** Does what the step wrote into its command files, also when it failed. A malformed file fails it. */
export async function applyCommandFiles(attempt: Attempt, files: CommandFiles): Promise<void> {
  for (const [kind, apply] of appliers) {
    try {
      apply(attempt, await files.read(kind))
    } catch (error) {
      attempt.log.issue("error", `Unable to process file command '${kind}' successfully.`)
      attempt.log.issue("error", error instanceof Error ? error.message : String(error))
      attempt.commandFailed = true
    }
  }
}

const appliers: readonly (readonly [CommandFileKind, (attempt: Attempt, text: string) => void])[] = [
  ["path", applyPath],
  ["env", applyEnv],
  ["step_summary", applySummary],
  ["state", ({ state }, text) => assign(state, text)],
  ["output", ({ outputs }, text) => assign(outputs, text)],
]

function applyPath({ job }: Attempt, text: string): void {
  for (const folder of text.split(/\r\n|\n|\r/).filter((line) => line !== "")) addPath(job, folder)
}

function applyEnv(attempt: Attempt, text: string): void {
  for (const [name, value] of parsePairs(text)) {
    if (name.toUpperCase() === "NODE_OPTIONS") {
      attempt.log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      continue
    }
    setVariable(attempt, name, value)
  }
}

function assign(target: Record<string, string>, text: string): void {
  for (const [name, value] of parsePairs(text)) target[name] = value
}

const maxSummaryKilobytes = 1024

function applySummary({ job, log }: Attempt, text: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes === 0) return
  if (bytes > maxSummaryKilobytes * 1024) {
    const size = `${maxSummaryKilobytes}k, got ${Math.floor(bytes / 1024)}k`
    log.issue("error", `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${size}. ${summaryHelp}`)
    return
  }
  const lines = text.replace(/\n$/, "").split("\n")
  job.summaries.push(lines.map((line) => job.masker.mask(line)).join("\n"))
}

const summaryHelp =
  "For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary"
