import { onTestFinished } from "vitest"
import type { JobOptions, JobRun } from "../../src/index.ts"
import { runJob } from "../../src/index.ts"
import { useFolder } from "./use-folder.ts"

/** What a test says of its job; the rest has defaults. */
export interface Given extends Partial<JobOptions> {
  /** Lines of the job above its steps, such as `permissions:`, indented by four. */
  readonly head?: string
  /** The files of the repository. */
  readonly files?: Readonly<Record<string, string>>
}

/** Runs a job with these steps (YAML, a list) in a made-up repository. Its folders go when the test ends. */
export async function runSteps(steps: string, given: Given = {}): Promise<JobRun> {
  const { head = "", files = {}, ...options } = given
  const text = `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n${head}\n    steps:\n${indent(steps)}\n`
  const repository = await useFolder(files)
  const run = await runJob({ workflow: { text }, repository, delays: quick, ...options })
  onTestFinished(() => run.dispose())
  return run
}

const quick = { sigintMs: 200, sigtermMs: 200, outputMs: 200 }

function indent(steps: string): string {
  return steps.replaceAll(/^/gm, "      ")
}
