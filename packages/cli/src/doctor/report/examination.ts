import type { Check } from "../checks/check.ts"
import type { Plan } from "../plan/make-plan.ts"
import type { Verdict } from "./verdict.ts"

/** What was found, and what would mend it. */
export interface Examination {
  readonly verdict: Verdict
  readonly checks: readonly Check[]
  readonly plan: Plan
}
