import { join } from "node:path"
import type { Action } from "../action/action.ts"
import { findAction } from "../action/find-action.ts"
import { missingAction } from "../action/missing-action.ts"
import { readAction } from "../action/read-action.ts"
import { checkOut } from "../job/check-out.ts"
import type { StepConclusion } from "../job/step-run.ts"
import type { Step } from "../workflow/step.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"
import { printActionDetails } from "./print-action-details.ts"
import { runComposite } from "./run-composite.ts"
import { runJavascript } from "./run-javascript.ts"

/** A step that uses an action. */
export interface Uses {
  readonly frame: Frame
  readonly step: Step
  /** Called before the action runs: from then on its post phase runs, come what may. */
  readonly registerPost: (action: Action) => void
}

/** Runs the main phase of the action that a step uses. */
export async function runUses(attempt: Attempt, { frame, step, registerPost }: Uses): Promise<StepConclusion> {
  const { job } = attempt
  const uses = step.uses ?? ""
  const place = findAction(uses, job.options)
  if (place.kind === "checkout") return runCheckout(attempt, step)
  const isTooEarly = place.kind === "local" && !job.hasCheckedOut
  if (isTooEarly) throw new Error(missingAction(join(job.folders.workspace, uses)))

  if (place.kind === "given") {
    attempt.github.action_repository = place.repository
    attempt.github.action_ref = place.ref
  }
  const action = await readAction(place.folder)
  const use = { frame, step, action }
  if (action.runs.kind === "composite") return runComposite(attempt, use, action.runs)

  if (place.kind === "local" && action.runs.pre !== undefined) {
    attempt.log.issue("warning", `\`pre\` execution is not supported for local action from '${uses}'`)
  }
  registerPost(action)
  return runJavascript(attempt, use, action.runs.main)
}

/** Stands in for `actions/checkout`: copies the repository, which needs no token and no network. */
async function runCheckout(attempt: Attempt, step: Step): Promise<StepConclusion> {
  const { job } = attempt
  const { repository, checkoutPaths = ["."] } = job.options
  printActionDetails(attempt, step, {})
  await checkOut(repository, job.folders.workspace, checkoutPaths)
  job.hasCheckedOut = true
  return "success"
}
