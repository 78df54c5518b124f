import type { RolePolicy } from "../../world/account.ts"
import type { Location } from "../location.ts"
import type { Stack } from "../stack/stack.ts"

export interface RoleMention {
  readonly roleName: string
  readonly at: Location
}

/** Attaches a policy to a role by name once all roles exist: names are often written out, which orders nothing. */
export function attachToRoleLater(stack: Stack, policy: RolePolicy, { roleName, at }: RoleMention): void {
  stack.later.push(() => {
    const role = stack.account.roles.get(roleName)
    if (role) return stack.changes.push(role.policies, policy)
    const message = `The role with name ${roleName} cannot be found in account ${stack.account.id}: ${policy.name} is not attached`
    stack.warnings.push({ code: "ROLE_NOT_KNOWN", message, ...at })
  })
}
