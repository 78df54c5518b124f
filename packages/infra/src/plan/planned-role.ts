import type { RoleModel } from "../model/access-model.ts"
import type { TrustStatement } from "./trust-statement.ts"

/** A role of the model, as one IAM role, or several when its trust policy would be too long. */
export interface PlannedRole {
  readonly key: string
  readonly model: RoleModel
  readonly account: string
  readonly parts: readonly RolePart[]
}

/** One IAM role. */
export interface RolePart {
  readonly name: string
  readonly arn: string
  readonly statements: readonly TrustStatement[]
}
