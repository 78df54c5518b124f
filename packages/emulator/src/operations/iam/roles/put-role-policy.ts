import { countCharacters } from "../../../policies/count-characters.ts"
import type { RolePolicy } from "../../../world/account.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { readIdentityPolicy } from "../policies/read-identity-policy.ts"
import { findManagedRole } from "./find-managed-role.ts"
import type { InlinePolicyInput } from "./inline-policy-shape.ts"
import { isAttached } from "./is-attached.ts"

interface Input extends InlinePolicyInput {
  readonly PolicyDocument: string
}

const shape = structureShape<Input>(
  { RoleName: iamLimits.roleName, PolicyName: iamLimits.policyName, PolicyDocument: iamLimits.document },
  ["RoleName", "PolicyName", "PolicyDocument"],
)

/** Of all inline policies of a role together, without white space. */
const MAX_CHARACTERS = 10_240

/** Open: whether an inline policy needs `Version: 2012-10-17`, as managed ones do. Here it doesn't. */
export const putRolePolicy: Operation = iamOperation({
  name: "PutRolePolicy",
  shape,
  run(call, { RoleName, PolicyName, PolicyDocument }) {
    const role = findManagedRole(call, RoleName)
    const policy: RolePolicy = {
      name: PolicyName,
      policy: readIdentityPolicy(PolicyDocument),
      document: PolicyDocument,
    }
    const others = role.policies.filter(({ name }) => name !== PolicyName)
    if (characters([...others, policy]) > MAX_CHARACTERS) {
      const message = `Maximum policy size of ${MAX_CHARACTERS} bytes exceeded for role ${role.name}`
      throw iamError("LimitExceeded", message)
    }
    role.policies.splice(0, role.policies.length, ...others, policy)
  },
})

function characters(policies: readonly RolePolicy[]): number {
  const inline = policies.filter((policy) => !isAttached(policy))
  return inline.reduce((sum, { document = "" }) => sum + countCharacters(document), 0)
}
