import type { FindingCode } from "./finding-code.ts"

/**
 * How bad a finding is. The names are SARIF's levels.
 *
 * - `error`: strangers get in, or AWS refuses what is written.
 * - `warning`: it holds less than it seems to, or will stop holding.
 * - `note`: worth knowing; may be what is wanted.
 */
export type Severity = "error" | "warning" | "note"

/** One weakness of a trust policy or a pool, as data. `formatFindings` makes sentences of it. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Where: `Statement[0].Principal` in a policy, `mapping.owner_id` in a pool; `""` is the whole of it. */
  readonly path: string
  /** What the sentence names, such as the condition key and the value that stands there. */
  readonly args: Readonly<Record<string, string>>
  /** The page in this repository that explains the code. */
  readonly docs: string
}
