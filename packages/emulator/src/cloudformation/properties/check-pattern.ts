import { TemplateError } from "../template-error.ts"
import type { PropertyReader } from "./property-reader.ts"

export interface TextRule {
  readonly key: string
  readonly pattern: RegExp
  /** What AWS takes, after "must be": `1 to 64 letters, digits and +=,.@-`. */
  readonly expected: string
}

/** @throws {TemplateError} `PROPERTY_INVALID` when the value doesn't fit the rule */
export function checkPattern(reader: PropertyReader, value: string, { key, pattern, expected }: TextRule): void {
  if (pattern.test(value)) return
  throw new TemplateError(reader.placeOf(key), {
    code: "PROPERTY_INVALID",
    problem: `${key} is ${JSON.stringify(value)}`,
    hint: `It must be ${expected}`,
  })
}
