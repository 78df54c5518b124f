import type { InputError } from "../input-error.ts"
import type { OptionOrigin } from "../option-origin.ts"
import { valueFault } from "../value-fault.ts"
import type { LoadedRoles, RolesPath } from "./load-roles.ts"

/** One value inside `roles`, which nobody has looked at yet. */
export interface RolesField {
  readonly value: unknown
  readonly path: RolesPath
  readonly placeOf: LoadedRoles["placeOf"]
}

/** How to call a field in a message: `roles.deploy.chain[0].role-arn (line 5, column 9)`. */
export function originOfField({ path, placeOf }: Pick<RolesField, "path" | "placeOf">): OptionOrigin {
  const name = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")
  return { input: "roles", label: `roles${name} (${placeOf(path)})` }
}

/** The error about a field that cannot be right. */
export function fieldFault(field: RolesField, expected: string): InputError {
  return valueFault({ ...originOfField(field), value: field.value, expected })
}
