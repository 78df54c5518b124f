import type { Invocation } from "../../command.ts"
import { runnerPlace } from "../files/runner-place.ts"
import { readInstallation } from "../install/installation.ts"
import { endFormerJobs } from "../journal/end-former-jobs.ts"
import { annotate } from "./annotation.ts"
import { hookOptions } from "./hook-options.ts"
import { runChained } from "./run-chained.ts"

/** The hook after the last step: ends the job's agent and takes its files away. It sees nothing that the job has set. */
export async function jobCompleted(invocation: Invocation): Promise<number> {
  const { io } = invocation
  const place = runnerPlace(hookOptions(invocation).runner)
  const left = await endFormerJobs(place.jobs)
  for (const what of left) annotate(io.stdout, "warning", `This job has left ${what}.`)
  await runChained(io, readInstallation(place)?.chained.completed)
  return 0
}
