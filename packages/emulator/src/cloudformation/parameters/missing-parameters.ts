import type { Template } from "../template/template.ts"
import type { MissingParameter } from "./missing-parameter.ts"

/** The parameters that have no default and were not given, in the order of the template. */
export function missingParameters(template: Template, given: ReadonlyMap<string, string>): readonly MissingParameter[] {
  return [...template.parameters.values()]
    .filter((declared) => declared.default === undefined && !given.has(declared.name))
    .map(({ name, type, description, allowedValues }) => ({
      name,
      type,
      ...(description !== undefined && { description }),
      ...(allowedValues && { allowedValues }),
    }))
}
