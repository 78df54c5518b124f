import { valueFault } from "../value-fault.ts"
import { isMap } from "./is-map.ts"
import { fieldFault, originOfField, type RolesField } from "./roles-field.ts"

/** Gives the field of a name; its value is undefined when it is absent or empty. */
export type Fields = (name: string) => RolesField

/**
 * The fields of a map inside `roles`.
 *
 * @throws {InputError} when it is no map, or has a field that is not known.
 */
export function fieldsOf(field: RolesField, known: readonly string[]): Fields {
  const { value, path, placeOf } = field
  if (!isMap(value)) throw fieldFault(field, `a map with ${known.join(", ")}`)
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw valueFault({
      ...originOfField({ path: [...path, unknown], placeOf }),
      expected: `one of ${known.join(", ")}`,
    })
  }
  return (name) => ({ value: value[name] ?? undefined, path: [...path, name], placeOf })
}
