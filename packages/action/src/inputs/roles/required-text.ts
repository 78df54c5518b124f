import { InputError } from "../input-error.ts"
import { fieldText } from "./field-text.ts"
import { originOfField, type RolesField } from "./roles-field.ts"

/**
 * The text of a field that has to be there.
 *
 * @throws {InputError} when it is absent, or no text.
 */
export function requiredText(field: RolesField): string {
  const text = fieldText(field)
  if (text !== undefined) return text
  const { label } = originOfField(field)
  throw new InputError({
    inputs: ["roles"],
    message: `Input ${label} is missing.`,
    hint: "Each role and each hop of a chain needs role-arn, such as arn:aws:iam::111122223333:role/deploy.",
  })
}
