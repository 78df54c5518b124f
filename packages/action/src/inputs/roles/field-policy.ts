import { fieldText } from "./field-text.ts"
import { isMap } from "./is-map.ts"
import type { RolesField } from "./roles-field.ts"

/**
 * A field's session policy as JSON text, which may be written as a map of YAML; nothing when it is absent.
 *
 * @throws {InputError} when it is neither text nor map.
 */
export function fieldPolicy(field: RolesField): string | undefined {
  const { value } = field
  return isMap(value) ? JSON.stringify(value) : fieldText(field)
}
