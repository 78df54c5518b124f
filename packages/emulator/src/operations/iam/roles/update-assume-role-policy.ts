import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { readTrustPolicy } from "./read-trust-policy.ts"

interface Input {
  readonly RoleName: string
  readonly PolicyDocument: string
}

const shape = structureShape<Input>({ RoleName: iamLimits.roleName, PolicyDocument: iamLimits.document }, [
  "RoleName",
  "PolicyDocument",
])

/** Replaces a trust policy. Sessions that exist stay. */
export const updateAssumeRolePolicy: Operation = iamOperation({
  name: "UpdateAssumeRolePolicy",
  shape,
  run(call, { RoleName, PolicyDocument }) {
    const role = findManagedRole(call, RoleName)
    const { trustPolicy, trustDocument } = readTrustPolicy(call.world, PolicyDocument)
    role.trustPolicy = trustPolicy
    role.trustDocument = trustDocument
  },
})
