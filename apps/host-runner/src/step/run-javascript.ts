import { join } from "node:path"
import type { Action } from "../action/action.ts"
import { inputVariables, resolveInputs } from "../action/resolve-inputs.ts"
import type { StepConclusion } from "../job/step-run.ts"
import type { Step } from "../workflow/step.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"
import { launch } from "./launch.ts"
import { printActionDetails } from "./print-action-details.ts"
import { processEnvironment } from "./process-environment.ts"
import { scopeOf } from "./scope-of.ts"

/** One use of an action by a step. */
export interface ActionUse {
  readonly frame: Frame
  readonly step: Step
  readonly action: Action
}

/** Runs one script of a JavaScript action. Its inputs are worked out anew for each phase, as on GitHub. */
export function runJavascript(
  attempt: Attempt,
  { frame, step, action }: ActionUse,
  script: string,
): Promise<StepConclusion> {
  const { job, log } = attempt
  const scope = scopeOf(frame, attempt)
  const inputs = resolveInputs({ given: step.with, declared: action.inputs, scope, log })
  printActionDetails(attempt, step, inputs)
  return launch(attempt, {
    file: job.node,
    args: [join(action.folder, script)],
    workingDirectory: job.folders.workspace,
    environment: processEnvironment(attempt, inputVariables(inputs)),
  })
}
