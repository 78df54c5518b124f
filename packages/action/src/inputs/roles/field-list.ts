import { fieldFault, type RolesField } from "./roles-field.ts"

/**
 * A field's texts: a list of them, or one text that `separator` cuts; nothing when it is absent.
 *
 * @throws {InputError} when it is neither.
 */
export function fieldList(field: RolesField, separator: RegExp): readonly string[] | undefined {
  const { value } = field
  if (value === undefined) return undefined
  if (typeof value === "string") return value.split(separator).filter((text) => text !== "")
  if (Array.isArray(value) && value.every(isText)) return value
  throw fieldFault(field, "a list of texts")
}

function isText(value: unknown): value is string {
  return typeof value === "string"
}
