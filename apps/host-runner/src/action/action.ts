import type { Step } from "../workflow/step.ts"

/** An action as its action.yml says. */
export interface Action {
  /** Where its action.yml lies. */
  readonly folder: string
  readonly inputs: readonly ActionInput[]
  /** The outputs of a composite action: an expression each. */
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: JavascriptRuns | CompositeRuns
}

/** One declared input. */
export interface ActionInput {
  readonly name: string
  /** May hold expressions. */
  readonly default: unknown
  readonly deprecationMessage: string | undefined
}

/** An action that Node runs. */
export interface JavascriptRuns {
  readonly kind: "javascript"
  readonly main: string
  readonly pre: string | undefined
  readonly preCondition: string
  readonly post: string | undefined
  readonly postCondition: string
}

/** An action made of steps. */
export interface CompositeRuns {
  readonly kind: "composite"
  readonly steps: readonly Step[]
}
