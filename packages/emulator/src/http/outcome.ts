import type { HttpResponse } from "./http-message.ts"

/** How an answer is kept from arriving whole. */
export type Disruption = "hang" | "reset" | "reset-in-body" | "truncate"

/** What became of a request. Each door carries it out in its own way. */
export interface Outcome {
  readonly response: HttpResponse
  /** Milliseconds by which the answer is held back. */
  readonly delayMs: number
  readonly disruption?: Disruption
  /** Milliseconds that each byte of the body takes. Absent: the body comes at once. */
  readonly dripMs?: number
}
