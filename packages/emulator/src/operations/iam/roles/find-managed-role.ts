import type { RequestContext } from "@claimbridge/trust"
import type { Role } from "../../../world/account.ts"
import { authorizeIam } from "../authorize-iam.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { resourceTagKeys } from "../resource-tag-keys.ts"

/**
 * The role that a call is about. Names are the same whatever their case.
 *
 * @param keys Condition keys of the action beside the role's tags.
 * @throws {AwsError} `AccessDenied`, `NoSuchEntity`
 */
export function findManagedRole(call: IamCall, roleName: string, keys: RequestContext = {}): Role {
  const wanted = roleName.toLowerCase()
  const role = [...call.account.roles.values()].find(({ name }) => name.toLowerCase() === wanted)
  const resource = role?.arn ?? `${call.arnPrefix}:role/${roleName}`
  const tagKeys = resourceTagKeys(role?.tags ?? {})
  authorizeIam(call, { resource, quotedResource: `role ${roleName}`, keys: { ...tagKeys, ...keys } })
  if (role) return role
  throw iamError("NoSuchEntity", `The role with name ${roleName} cannot be found.`)
}
