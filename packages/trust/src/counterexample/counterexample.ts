import type { Explanation } from "../explain/explanation.ts"
import type { JobRequest } from "../testing/job-request.ts"

/** Options of `findCounterexample`. */
export interface CounterexampleOptions {
  /**
   * A job as it should be, with all claims of its token: the search varies them, and counts what differs. The role, the
   * pool and the session name stay as they are.
   */
  readonly request: JobRequest
  /** A whole number. The same policy, intent, request and seed give the same answer. Default: 1. */
  readonly seed?: number
  /** How many requests the policy is asked about at most, 1 or more. Default: 2000, a few hundredths of a second. */
  readonly maxRequests?: number
}

/** One claim that differs from the base request. */
export interface ClaimChange {
  readonly claim: string
  /** Absent when the base request doesn't have the claim. */
  readonly from?: unknown
  /** Absent when the counterexample leaves the claim out. */
  readonly to?: unknown
}

/** A job that gets in, though it isn't one of those that were meant. */
export interface Counterexample {
  /** All of them, the unchanged ones included. */
  readonly claims: Readonly<Record<string, unknown>>
  /** What differs from the base request, by name; nothing when that itself gets in against the intent. */
  readonly changed: readonly ClaimChange[]
  /** Why it gets in: the verdict is `allowed`. */
  readonly explanation: Explanation
}

/** How a search ended. */
export interface CounterexampleSearch {
  /** Absent when none was found, which proves nothing. */
  readonly counterexample?: Counterexample
  /** The verdict on the base request. Unless it is `allowed`, the search had a bad start. */
  readonly base: Explanation["verdict"]
  /** How many requests the policy was asked about. */
  readonly tried: number
}
