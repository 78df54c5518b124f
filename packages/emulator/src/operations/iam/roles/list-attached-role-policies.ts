import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { paginate } from "../paginate.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { isAttached } from "./is-attached.ts"
import type { RolePageInput } from "./role-page-shape.ts"

interface Input extends RolePageInput {
  readonly PathPrefix?: string
}

const shape = structureShape<Input>(
  {
    RoleName: iamLimits.roleName,
    PathPrefix: iamLimits.policyPath,
    Marker: iamLimits.marker,
    MaxItems: iamLimits.maxItems,
  },
  ["RoleName"],
)

export const listAttachedRolePolicies: Operation = iamOperation({
  name: "ListAttachedRolePolicies",
  shape,
  run(call, { RoleName, PathPrefix = "/", ...page }) {
    const { policies } = findManagedRole(call, RoleName)
    const attached = policies.filter(isAttached).map(({ name }) => name)
    const wanted = attached.filter((arn) => arn.includes(`:policy${PathPrefix}`))
    const { items, end } = paginate(wanted, (arn) => arn, page)
    const AttachedPolicies = items.map((arn) => ({ PolicyName: arn.slice(arn.lastIndexOf("/") + 1), PolicyArn: arn }))
    return { AttachedPolicies, ...end }
  },
})
