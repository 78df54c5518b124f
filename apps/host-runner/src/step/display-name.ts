import type { ExpressionScope } from "../expression/expression-scope.ts"
import { fillText } from "../expression/fill-text.ts"
import type { StepPhase } from "./step-phase.ts"

const prefixes = { pre: "Pre ", main: "", post: "Post " } as const

/** What GitHub calls a phase of a step. */
export function displayName({ step, kind }: StepPhase, scope: ExpressionScope): string {
  const name = step.name ?? `Run ${step.uses ?? step.run?.trimStart().split(/[\r\n]/, 1)[0]}`
  return prefixes[kind] + filled(name, scope)
}

/** A name that can't be evaluated stays as it was written. */
function filled(name: string, scope: ExpressionScope): string {
  try {
    return fillText(name, scope)
  } catch {
    return name
  }
}
