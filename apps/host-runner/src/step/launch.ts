import { createLineReader } from "../command/create-line-reader.ts"
import type { StepConclusion } from "../job/step-run.ts"
import { type Launch, runProcess } from "../process/run-process.ts"
import type { Attempt } from "./attempt.ts"

/** Runs a process for a step: its lines are obeyed or logged, its exit code decides. */
export async function launch(attempt: Attempt, program: Launch): Promise<StepConclusion> {
  const { job, label: step, phase, signal } = attempt
  attempt.exitCode = await runProcess(program, {
    onLine: createLineReader(attempt),
    onChunk: (stream, text) =>
      job.rawOutput.push({ step, phase, stream, text, atMs: performance.now() - job.startedAtMs }),
    signal,
    released: job.over.signal,
    delays: job.delays,
  })
  return attempt.exitCode === 0 ? "success" : "failure"
}
