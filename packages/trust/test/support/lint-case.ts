import type { Policy } from "../../src/index.ts"
import type { FindingCode, Preset, Severity, TrustFacts } from "../../src/lint.ts"

/** One policy against one rule. */
export interface LintCase {
  readonly name: string
  readonly code: FindingCode
  readonly policy: Policy
  readonly facts?: TrustFacts
  readonly preset?: Preset
  /** The paths of the rule's findings; none: the policy is fine. */
  readonly paths: readonly string[]
  /** Of the first finding. */
  readonly severity?: Severity
  /** Of the first finding. */
  readonly args?: Readonly<Record<string, string>>
}
