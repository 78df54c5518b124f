import type { ErrorDetails } from "@claimbridge/core"
import type { HeldCredentials } from "./held-credentials.ts"

/** A stretch of time, in milliseconds since the epoch. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** An exchange that failed: enough to say the same again, and no secret. */
export interface NotedFailure {
  readonly code: string
  readonly details: ErrorDetails
  /** In there it is repeated, and nobody asks AWS again. */
  readonly span: Span
}

/** What a cache file holds. */
export interface CachedState {
  readonly held?: HeldCredentials | undefined
  readonly failure?: NotedFailure | undefined
  /** No renewal in there, since the last one failed. */
  readonly backOff?: Span | undefined
}
