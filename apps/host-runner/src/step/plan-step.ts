import type { Action } from "../action/action.ts"
import { findAction } from "../action/find-action.ts"
import { readAction } from "../action/read-action.ts"
import type { Step } from "../workflow/step.ts"
import type { Frame } from "./frame.ts"
import { runJavascript } from "./run-javascript.ts"
import { runScript } from "./run-script.ts"
import { runUses } from "./run-uses.ts"
import type { StepPhase } from "./step-phase.ts"

/** The phases of a step as far as they are known before it runs. */
export interface StepPlan {
  readonly main: StepPhase
  /** The phase that runs before the first step of the job: only actions from elsewhere can have one. */
  pre(): Promise<StepPhase | undefined>
}

/** Plans the phases of a step. */
export function planStep(frame: Frame, step: Step): StepPlan {
  const state: Record<string, string> = {}
  const registerPost = createPostRegistrar(frame, { step, state })
  return {
    main: {
      step,
      kind: "main",
      condition: step.condition,
      state,
      execute: (attempt, at) =>
        step.uses === undefined ? runScript(attempt, at, step) : runUses(attempt, { frame: at, step, registerPost }),
    },
    async pre() {
      const action = await loadForeignAction(frame, step)
      if (action?.runs.kind !== "javascript" || action.runs.pre === undefined) return undefined
      const { pre, preCondition } = action.runs
      const execute: StepPhase["execute"] = (attempt, at) => {
        registerPost(action)
        return runJavascript(attempt, { frame: at, step, action }, pre)
      }
      return { step, kind: "pre", condition: preCondition, state, execute }
    },
  }
}

/** Actions from elsewhere are there before the job begins; those of the repository are not. */
async function loadForeignAction({ job }: Frame, { uses }: Step): Promise<Action | undefined> {
  if (uses === undefined) return undefined
  const place = findAction(uses, job.options)
  return place.kind === "given" ? readAction(place.folder) : undefined
}

/** Remembers the post phase of an action when its first phase begins. */
function createPostRegistrar(
  { posts }: Frame,
  { step, state }: Pick<StepPhase, "step" | "state">,
): (action: Action) => void {
  let isRegistered = false
  return (action) => {
    const { runs } = action
    if (isRegistered || runs.kind !== "javascript" || runs.post === undefined) return
    isRegistered = true
    const { post, postCondition } = runs
    const execute: StepPhase["execute"] = (attempt, frame) => runJavascript(attempt, { frame, step, action }, post)
    posts.push({ step, kind: "post", condition: postCondition, state, execute })
  }
}
