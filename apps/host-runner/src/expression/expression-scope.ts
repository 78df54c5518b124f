import type { Status } from "./status.ts"

/** What an expression can see. */
export interface ExpressionScope {
  /** The contexts by name (`github`, `env`, …), as plain JSON. */
  readonly contexts: Readonly<Record<string, unknown>>
  /** What `success()`, `failure()` and `cancelled()` look at. */
  readonly status: Status
}
