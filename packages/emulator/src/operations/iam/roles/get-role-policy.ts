import { encodeUri } from "../../../sigv4/encode-uri.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { findInlinePolicy } from "./find-inline-policy.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { inlinePolicyShape } from "./inline-policy-shape.ts"

export const getRolePolicy: Operation = iamOperation({
  name: "GetRolePolicy",
  shape: inlinePolicyShape,
  run(call, { RoleName, PolicyName }) {
    const role = findManagedRole(call, RoleName)
    const { document = "" } = findInlinePolicy(role, PolicyName)
    return { RoleName: role.name, PolicyName, PolicyDocument: encodeUri(document) }
  },
})
