import type { ModelPath } from "../model/model-path.ts"
import type { Rule } from "../trust-policy/rule.ts"
import type { PlanValue } from "./plan-value.ts"
import type { PolicyStatement } from "./policy-document.ts"

/** A statement of a trust policy, and what it is for. */
export interface TrustStatement {
  /** Where the model says it. */
  readonly path: ModelPath
  /** What it lets in; absent for sessions of another role. */
  readonly rule?: Rule
  /** The statement of a given pool. */
  readonly write: (names: TrustNames) => PolicyStatement
}

/** What Cognito and the pool are called. */
export interface TrustNames {
  readonly cognito: string
  readonly poolId: PlanValue
}
