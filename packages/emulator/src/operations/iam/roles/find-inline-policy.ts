import type { Role, RolePolicy } from "../../../world/account.ts"
import { iamError } from "../iam-error.ts"

/** @throws {AwsError} `NoSuchEntity` */
export function findInlinePolicy({ policies }: Pick<Role, "policies">, policyName: string): RolePolicy {
  const policy = policies.find(({ name }) => name === policyName)
  if (policy) return policy
  throw iamError("NoSuchEntity", `The role policy with name ${policyName} cannot be found.`)
}
