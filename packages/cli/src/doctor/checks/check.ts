import type { FailureKind } from "../../cli-error.ts"
import type { Remedy } from "../plan/remedy.ts"

/** Which side of the exchange something is on. */
export type CheckArea = "job" | "network" | "aws" | "exchange"

/** How a check went. `unknown` is for lack of rights, of a token, or of an answer. */
export type CheckState = "ok" | "warning" | "broken" | "unknown"

/** One thing that was looked at. */
export interface Check {
  /** What was looked at, such as `pool.providers`. Permanent. */
  readonly name: string
  readonly area: CheckArea
  readonly state: CheckState
  readonly message: string
  /** What to do about it. */
  readonly fix?: string
  /** Whether it stops the exchange; others are unsafe, or could be better. */
  readonly stops?: true
  /** What the exit code says when this is the cause. Default: `denied`. */
  readonly kind?: FailureKind
  /** The same fix for machines, in the order in which it is to be made. */
  readonly remedies?: readonly Remedy[]
}
