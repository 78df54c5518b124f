import { fieldFault, type RolesField } from "./roles-field.ts"

/**
 * A field's duration in seconds, from 900 to a limit; nothing when it is absent.
 *
 * @throws {InputError} when it is no whole number, or beyond its limits.
 */
export function fieldSeconds(field: RolesField, most: number): number | undefined {
  const { value } = field
  if (value === undefined) return undefined
  if (typeof value === "number" && Number.isInteger(value) && value >= 900 && value <= most) return value
  throw fieldFault(field, `a whole number of seconds from 900 to ${most}`)
}
