import { formatPath } from "./format-path.ts"
import type { ModelProblem } from "./model-problem.ts"

/** A problem, and where it stands. */
export interface LocatedProblem {
  /** `roles.deploy-prod.allow[0].issuer`; empty for the whole model. */
  readonly path: string
  /** From 1; absent for a model that isn't text. */
  readonly line?: number
  /** From 1. */
  readonly column?: number
  /** What is wrong, one sentence without a final period. */
  readonly problem: string
  /** What to do, one sentence without a final period. */
  readonly hint?: string
}

/** Where a problem stands in the text. */
export type Locate = (problem: ModelProblem) => { readonly line: number; readonly column: number } | undefined

/** Why an access model can't be used: everything that is wrong with it, each with its place. */
export class AccessModelError extends Error {
  override readonly name = "AccessModelError"
  readonly problems: readonly LocatedProblem[]

  constructor(file: string, problems: readonly ModelProblem[], locate: Locate = () => undefined) {
    const located = problems.map((problem) => locateProblem(problem, locate))
    super(located.map((problem) => sentence(file, problem)).join("\n"))
    this.problems = located
  }
}

function locateProblem(problem: ModelProblem, locate: Locate): LocatedProblem {
  return { ...problem, path: formatPath(problem.path), ...locate(problem) }
}

function sentence(file: string, { path, line, column, problem, hint }: LocatedProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`
  return [`${place}:${path === "" ? "" : ` ${path}:`} ${problem}.`, ...(hint === undefined ? [] : [`${hint}.`])].join(
    " ",
  )
}
