import type { StepRun } from "../job/step-run.ts"
import type { Frame } from "./frame.ts"
import { runPhase } from "./run-phase.ts"

/** Runs what the frame's steps left to do at the end, last one first. */
export async function runPosts(frame: Frame): Promise<StepRun[]> {
  const runs: StepRun[] = []
  for (const phase of frame.posts.toReversed()) {
    if (phase.isNeeded?.() === false) continue
    runs.push(await runPhase(frame, phase))
  }
  return runs
}
