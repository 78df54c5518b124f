import type { Role } from "../../world/account.ts"
import type { World } from "../../world/world.ts"
import type { RoleAddress } from "./parse-role-arn.ts"

/** Finds a role by its whole ARN, path included. */
export function findRole(world: World, { arn, accountId, name }: RoleAddress): Role | undefined {
  const role = world.accounts.get(accountId)?.roles.get(name)
  return role?.arn === arn ? role : undefined
}
