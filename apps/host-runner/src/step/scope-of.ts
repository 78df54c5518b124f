import type { ExpressionScope } from "../expression/expression-scope.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"

/** What expressions of a step see right now. */
export function scopeOf(frame: Frame, { env, github }: Pick<Attempt, "env" | "github">): ExpressionScope {
  const { job } = frame
  const status = frame.status()
  return {
    contexts: {
      ...frame.outerContexts,
      github: { ...job.github, ...github, action_status: status },
      env,
      inputs: frame.inputs,
      job: { status: job.status },
      runner: job.runner,
      steps: frame.steps,
    },
    status,
  }
}
