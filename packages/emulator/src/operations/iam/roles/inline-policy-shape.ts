import type { Shape } from "../../input/shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { iamLimits } from "../input/iam-limits.ts"

export interface InlinePolicyInput {
  readonly RoleName: string
  readonly PolicyName: string
}

/** The input of operations about one inline policy. */
export const inlinePolicyShape: Shape<InlinePolicyInput> = structureShape<InlinePolicyInput>(
  { RoleName: iamLimits.roleName, PolicyName: iamLimits.policyName },
  ["RoleName", "PolicyName"],
)
