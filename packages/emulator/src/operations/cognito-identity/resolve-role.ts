import type { AwsError } from "../../wire/aws-error.ts"
import type { OpenBehaviors } from "../../world/open-behaviors.ts"
import type { Authenticated } from "./authenticate.ts"
import { chooseMappedRole } from "./choose-mapped-role.ts"
import { notAuthorized } from "./not-authorized.ts"

interface RoleWish {
  readonly customRoleArn?: string
  readonly open: OpenBehaviors
}

/**
 * The role of the enhanced flow; `undefined` when the pool has none for the caller.
 *
 * Open: name and text of a denial, a `CustomRoleArn` without a mapping, and which of several logins decides. The first
 * login with a mapping does.
 *
 * @throws {AwsError} `NotAuthorizedException` when the mapping denies.
 */
export function resolveRole(who: Authenticated, wish: RoleWish): string | undefined {
  const { pool, logins } = who
  const mapped = logins.find(({ provider }) => pool.roleMappings.has(provider.arn))
  const mapping = mapped && pool.roleMappings.get(mapped.provider.arn)
  if (!mapping) return unmappedRole(who, wish)

  const choice = chooseMappedRole(mapping, mapped.claims, wish.customRoleArn)
  if (typeof choice === "object") return choice.arn
  if (choice === "denied" || mapping.ambiguousRoleResolution === "Deny") throw denied(who)
  return pool.roles.authenticated
}

function unmappedRole(who: Authenticated, { customRoleArn, open }: RoleWish): string | undefined {
  const { pool, logins } = who
  const isGuest = logins.length === 0
  if (customRoleArn === undefined) return isGuest ? pool.roles.unauthenticated : pool.roles.authenticated
  if (isGuest || open.customRoleWithoutMapping === "refuse") throw denied(who)
  return customRoleArn
}

function denied({ identity }: Authenticated): AwsError {
  return notAuthorized(`Access to Identity '${identity.id}' is forbidden.`)
}
