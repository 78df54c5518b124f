import type { ModelPath } from "./model-path.ts"

/** What is wrong in a model. */
export interface ModelProblem {
  readonly path: ModelPath
  /** One sentence without a final period. */
  readonly problem: string
  /** What to do, one sentence without a final period. */
  readonly hint?: string
}
