import { placeOfOption } from "../place-of-option.ts"
import type { RolesPath } from "./load-roles.ts"

/** The path below a role's profile of an option of core, such as `chain[1].tags`; nothing for another's option. */
export function roleFieldOf(option: string): RolesPath | undefined {
  const field = placeOfOption(option)?.field
  if (field === undefined) return undefined
  const [, hop] = /^chain\[(\d+)\]/.exec(option) ?? []
  return hop === undefined ? [field] : ["chain", Number(hop), field]
}
