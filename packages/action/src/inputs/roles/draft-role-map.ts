import { profileExpected, profileLike } from "../profile-like.ts"
import type { RoleDraft } from "../role-draft.ts"
import { valueFault } from "../value-fault.ts"
import { isMap } from "./is-map.ts"
import { loadRoles } from "./load-roles.ts"
import { readRoleEntry } from "./read-role-entry.ts"
import { roleFieldOf } from "./role-field-of.ts"
import { fieldFault, originOfField, type RolesField } from "./roles-field.ts"

/**
 * The roles of the input `roles`, each a profile.
 *
 * @throws {InputError} when it is not YAML, or a role in it is wrong, with line and column.
 */
export function draftRoleMap(
  text: string,
  defaultSessionName: string | undefined,
): readonly [RoleDraft, ...RoleDraft[]] {
  const { value, placeOf } = loadRoles(text)
  const entries = isMap(value)
    ? Object.entries(value).map(([profile, role]) => ({ value: role, path: [profile], placeOf }))
    : []
  const [first, ...others] = entries.map((entry) => draftRole(entry, defaultSessionName))
  if (first === undefined) {
    throw fieldFault({ value, path: [], placeOf }, "a map from profiles to roles, such as deploy: { role-arn: … }")
  }
  refuseTwoInEnvironment([first, ...others], placeOf)
  return [first, ...others]
}

function draftRole(entry: RolesField, defaultSessionName: string | undefined): RoleDraft {
  if (!profileLike.test(String(entry.path[0]))) throw valueFault({ ...originOfField(entry), expected: profileExpected })
  const role = readRoleEntry(entry, defaultSessionName)
  return {
    role,
    originOf: (option) => {
      const path = roleFieldOf(option)?.filter((step) => typeof step === "string" || hasHops(entry.value))
      return path && originOfField({ ...entry, path: [...entry.path, ...path] })
    },
  }
}

/** Whether a role's chain was typed as a list, and not as its only hop. */
function hasHops(role: unknown): boolean {
  return isMap(role) && Array.isArray(role.chain)
}

function refuseTwoInEnvironment(drafts: readonly RoleDraft[], placeOf: RolesField["placeOf"]): void {
  const [one, other] = drafts.flatMap(({ role: { delivery } }) =>
    delivery.toEnvironment ? [delivery.profile ?? ""] : [],
  )
  if (other === undefined) return
  const field = { value: true, path: [other, "environment"], placeOf }
  throw fieldFault(field, `true for one role at most, and ${one} has it already`)
}
