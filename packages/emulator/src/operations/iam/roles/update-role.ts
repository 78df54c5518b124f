import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { findManagedRole } from "./find-managed-role.ts"

interface Input {
  readonly RoleName: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
}

const shape = structureShape<Input>(
  {
    RoleName: iamLimits.roleName,
    Description: iamLimits.description,
    MaxSessionDuration: iamLimits.maxSessionDuration,
  },
  ["RoleName"],
)

/** What isn't given stays as it is. */
export const updateRole: Operation = iamOperation({
  name: "UpdateRole",
  shape,
  run(call, { RoleName, Description, MaxSessionDuration }) {
    const role = findManagedRole(call, RoleName)
    if (Description !== undefined) role.description = Description
    if (MaxSessionDuration !== undefined) role.maxSessionDurationSeconds = MaxSessionDuration
  },
})
