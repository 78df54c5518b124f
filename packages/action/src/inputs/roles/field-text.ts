import { fieldFault, type RolesField } from "./roles-field.ts"

/**
 * A field's text; nothing when it is absent.
 *
 * @throws {InputError} when it is no text.
 */
export function fieldText(field: RolesField): string | undefined {
  const { value } = field
  if (value === undefined || typeof value === "string") return value
  throw fieldFault(field, "text: quote it")
}
