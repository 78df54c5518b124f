/** What became of a mutant. `survived` includes those that no test reaches. */
export type MutantFate = "killed" | "timed out" | "survived"

/** One small change to a source file, and whether the tests noticed. */
export interface Mutant {
  /** From the root of the package, for example `src/ip-range.ts`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The text of that line, without the space around it. */
  readonly code: string
  readonly original: string
  readonly replacement: string
  readonly fate: MutantFate
}
