import type { CompositeRuns } from "../action/action.ts"
import { resolveInputs } from "../action/resolve-inputs.ts"
import { fillRecord } from "../expression/fill-record.ts"
import type { Status } from "../expression/status.ts"
import type { StepConclusion } from "../job/step-run.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"
import { planStep } from "./plan-step.ts"
import { printActionDetails } from "./print-action-details.ts"
import type { ActionUse } from "./run-javascript.ts"
import { runPhase } from "./run-phase.ts"
import { runPosts } from "./run-posts.ts"
import { scopeOf } from "./scope-of.ts"

/** Runs the steps of a composite action; what they leave for later is one post step of the job. */
export async function runComposite(attempt: Attempt, use: ActionUse, runs: CompositeRuns): Promise<StepConclusion> {
  const { frame, step, action } = use
  const scope = scopeOf(frame, attempt)
  const inputs = resolveInputs({ given: step.with, declared: action.inputs, scope, log: attempt.log })
  printActionDetails(attempt, step, inputs)

  const { inner, conclusion } = createInnerFrame(attempt, use, inputs)
  registerPost(use, inner)
  for (const innerStep of runs.steps) await runPhase(inner, planStep(inner, innerStep).main)

  Object.assign(attempt.outputs, fillRecord(action.outputs, scopeOf(inner, attempt)))
  return conclusion()
}

interface InnerFrame {
  readonly inner: Frame
  readonly conclusion: () => StepConclusion
}

function createInnerFrame(attempt: Attempt, { frame, action }: ActionUse, inputs: Record<string, string>): InnerFrame {
  const { job, log, label, signal } = attempt
  let hasFailed = false
  const status = (): Status => {
    if (job.status === "cancelled") return "cancelled"
    return hasFailed ? "failure" : "success"
  }
  const inner: Frame = {
    job,
    steps: {},
    inputs,
    env: attempt.ownEnv,
    github: { ...attempt.github, action_path: action.folder },
    // Secrets and variables stay outside: a composite action gets what its inputs say.
    outerContexts: { matrix: frame.outerContexts.matrix, strategy: frame.outerContexts.strategy },
    defaults: { shell: undefined, workingDirectory: undefined },
    posts: [],
    outer: { log, label, signal },
    status,
    fail: () => {
      hasFailed = true
    },
  }
  return { inner, conclusion: () => (hasFailed ? "failure" : "success") }
}

function registerPost({ frame, step }: ActionUse, inner: Frame): void {
  frame.posts.push({
    step,
    kind: "post",
    condition: "always()",
    state: {},
    isNeeded: () => inner.posts.length > 0,
    execute: async (attempt) => {
      const { log, label, signal, ownEnv: env } = attempt
      log.write("Post job cleanup.")
      const runs = await runPosts({ ...inner, env, outer: { log, label, signal } })
      return runs.some(({ conclusion }) => conclusion === "failure") ? "failure" : "success"
    },
  })
}
