import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { paginate } from "../paginate.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { isAttached } from "./is-attached.ts"
import { rolePageShape } from "./role-page-shape.ts"

/** Lists the names of inline policies. */
export const listRolePolicies: Operation = iamOperation({
  name: "ListRolePolicies",
  shape: rolePageShape,
  run(call, { RoleName, ...page }) {
    const { policies } = findManagedRole(call, RoleName)
    const inline = policies.filter((policy) => !isAttached(policy)).map(({ name }) => name)
    const { items, end } = paginate(inline, (name) => name, page)
    return { PolicyNames: items, ...end }
  },
})
