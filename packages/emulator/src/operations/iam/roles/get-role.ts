import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { tagList } from "../tag-list.ts"
import { describeBoundary } from "./describe-boundary.ts"
import { describeRole } from "./describe-role.ts"
import { findManagedRole } from "./find-managed-role.ts"

/** `RoleLastUsed` is empty: the emulator doesn't keep it. */
export const getRole: Operation = iamOperation({
  name: "GetRole",
  shape: structureShape<{ readonly RoleName: string }>({ RoleName: iamLimits.roleName }, ["RoleName"]),
  run(call, { RoleName }) {
    const role = findManagedRole(call, RoleName)
    const { description: Description, maxSessionDurationSeconds: MaxSessionDuration } = role
    const Tags = Object.keys(role.tags).length === 0 ? undefined : tagList(role.tags)
    const rest = { Description, MaxSessionDuration, ...describeBoundary(role), Tags, RoleLastUsed: {} }
    return { Role: { ...describeRole(role), ...rest } }
  },
})
