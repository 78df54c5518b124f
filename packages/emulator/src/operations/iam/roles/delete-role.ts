import type { Role } from "../../../world/account.ts"
import type { World } from "../../../world/world.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { isAttached } from "./is-attached.ts"

/** Sessions of a deleted role are over: their keys are unknown from then on. */
export const deleteRole: Operation = iamOperation({
  name: "DeleteRole",
  shape: structureShape<{ readonly RoleName: string }>({ RoleName: iamLimits.roleName }, ["RoleName"]),
  run(call, { RoleName }) {
    const role = findManagedRole(call, RoleName)
    checkPolicies(role)
    call.account.roles.delete(role.name)
    endSessions(call.world, role)
  },
})

function checkPolicies({ policies }: Role): void {
  if (policies.some(isAttached)) {
    throw iamError("DeleteConflict", "Cannot delete entity, must detach all policies first.")
  }
  if (policies.length > 0) throw iamError("DeleteConflict", "Cannot delete entity, must delete policies first.")
}

function endSessions({ sessions }: World, role: Role): void {
  for (const [accessKeyId, session] of sessions) if (session.role === role) sessions.delete(accessKeyId)
}
