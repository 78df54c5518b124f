import type { RolePolicy } from "../../../world/account.ts"

/** Whether a policy of a role is a managed one: the names of inline policies have no colon. */
export function isAttached({ name }: RolePolicy): boolean {
  return name.startsWith("arn:")
}
