import { fillRecord } from "../expression/fill-record.ts"
import { hookPhase } from "../hook/hook-phase.ts"
import type { Frame } from "../step/frame.ts"
import { planStep } from "../step/plan-step.ts"
import { runPhase } from "../step/run-phase.ts"
import { runPosts } from "../step/run-posts.ts"
import { scopeOf } from "../step/scope-of.ts"

/** Runs all steps of a job: the runner's hook, what comes before the first, the steps, what comes after the last, and the other hook. */
export async function runSteps(frame: Frame): Promise<void> {
  const { job } = frame
  for (const env of [job.definition.workflowEnv, job.definition.env]) {
    Object.assign(job.environment, fillRecord(env, scopeOf(frame, { env: job.environment, github: {} })))
  }

  const plans = job.definition.steps.map((step) => planStep(frame, step))
  const pres = await Promise.all(plans.map((plan) => plan.pre()))
  for (const phase of [hookPhase(job, "started"), ...pres, ...plans.map((plan) => plan.main)]) {
    if (phase) job.steps.push(await runPhase(frame, phase))
  }
  job.steps.push(...(await runPosts(frame)))
  const completed = hookPhase(job, "completed")
  if (completed) job.steps.push(await runPhase(frame, completed))
}
