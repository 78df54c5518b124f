import type { Shape } from "../../input/shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { iamLimits } from "../input/iam-limits.ts"
import type { PageInput } from "../paginate.ts"

export interface RolePageInput extends PageInput {
  readonly RoleName: string
}

/** The input of lists about one role. */
export const rolePageShape: Shape<RolePageInput> = structureShape<RolePageInput>(
  { RoleName: iamLimits.roleName, Marker: iamLimits.marker, MaxItems: iamLimits.maxItems },
  ["RoleName"],
)
