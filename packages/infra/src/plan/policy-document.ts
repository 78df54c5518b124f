import type { PlanValue } from "./plan-value.ts"

/** An IAM policy. */
export interface PolicyDocument {
  readonly [key: string]: PlanValue
  readonly Version: "2012-10-17"
  readonly Statement: readonly PolicyStatement[]
}

/** A statement of one. */
export interface PolicyStatement {
  readonly [key: string]: PlanValue
  readonly Effect: "Allow" | "Deny"
}
