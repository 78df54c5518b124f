import { TemplateError } from "../template-error.ts"
import type { PropertyReader } from "./property-reader.ts"

/** @throws {TemplateError} `PROPERTY_MISSING`; `PROPERTY_INVALID` when the text is none of the choices */
export function readChoice<T extends string>(reader: PropertyReader, key: string, choices: readonly T[]): T {
  const text = reader.requiredText(key)
  const choice = choices.find((candidate) => candidate === text)
  if (choice !== undefined) return choice
  throw new TemplateError(reader.placeOf(key), {
    code: "PROPERTY_INVALID",
    problem: `${key} is ${JSON.stringify(text)}`,
    hint: `It must be one of ${choices.join(", ")}`,
  })
}
