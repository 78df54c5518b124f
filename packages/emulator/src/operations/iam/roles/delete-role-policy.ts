import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { findInlinePolicy } from "./find-inline-policy.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { inlinePolicyShape } from "./inline-policy-shape.ts"

export const deleteRolePolicy: Operation = iamOperation({
  name: "DeleteRolePolicy",
  shape: inlinePolicyShape,
  run(call, { RoleName, PolicyName }) {
    const { policies } = findManagedRole(call, RoleName)
    policies.splice(policies.indexOf(findInlinePolicy({ policies }, PolicyName)), 1)
  },
})
