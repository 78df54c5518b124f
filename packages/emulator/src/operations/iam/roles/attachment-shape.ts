import type { Shape } from "../../input/shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { iamLimits } from "../input/iam-limits.ts"

export interface AttachmentInput {
  readonly RoleName: string
  readonly PolicyArn: string
}

/** The input of operations about a role and a managed policy. */
export const attachmentShape: Shape<AttachmentInput> = structureShape<AttachmentInput>(
  { RoleName: iamLimits.roleName, PolicyArn: iamLimits.arn },
  ["RoleName", "PolicyArn"],
)
