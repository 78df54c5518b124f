import type { Account } from "../../../world/account.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { findPolicy } from "./find-policy.ts"

/** Open: what AWS says of its own policies. Here they can't be found. */
export const deletePolicy: Operation = iamOperation({
  name: "DeletePolicy",
  shape: structureShape<{ readonly PolicyArn: string }>({ PolicyArn: iamLimits.arn }, ["PolicyArn"]),
  run(call, { PolicyArn }) {
    findPolicy(call, PolicyArn)
    if (!call.account.managedPolicies.has(PolicyArn))
      throw iamError("NoSuchEntity", `Policy ${PolicyArn} was not found.`)
    if (isUsed(call.account, PolicyArn)) {
      throw iamError("DeleteConflict", "Cannot delete a policy attached to entities.")
    }
    call.account.managedPolicies.delete(PolicyArn)
  },
})

function isUsed({ roles }: Account, arn: string): boolean {
  return [...roles.values()].some(
    ({ policies, permissionsBoundary }) =>
      permissionsBoundary?.name === arn || policies.some(({ name }) => name === arn),
  )
}
