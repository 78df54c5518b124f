import type { Explanation, NoteCode, ObstacleCode, Side, TrapCode, TrustRequest } from "../../src/index.ts"

/** A file of `test/cases/stories`. */
export interface Story {
  /** What happened, in a sentence or two. */
  readonly story: string
  /** The page that says so. */
  readonly docs: string
  readonly policy: unknown
  readonly request: TrustRequest
  readonly expect: {
    readonly verdict: Explanation["verdict"]
    readonly nearestMiss?: {
      readonly action?: string
      readonly statement?: string
      /** All of what would have to change. */
      readonly changes: readonly { readonly side: Side; readonly code: ObstacleCode; readonly at?: string }[]
    }
    readonly traps: readonly TrapCode[]
    readonly notes: readonly NoteCode[]
  }
}
