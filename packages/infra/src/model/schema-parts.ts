import type { JsonSchema } from "./json-schema.ts"

/** Any text that isn't empty. */
export const text: JsonSchema = { type: "string", pattern: "\\S", patternErrorMessage: "some text" }

/** One text, or a list of them. */
export const texts: JsonSchema = { anyOf: [text, { type: "array", minItems: 1, items: text }] }

/** An AWS account. */
export const account: JsonSchema = {
  type: "string",
  pattern: "^\\d{12}$",
  patternErrorMessage: "12 digits",
  examples: ["111122223333"],
}

/** An object with these keys and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false }
}

/** The same with a description. */
export function about(description: string, schema: JsonSchema): JsonSchema {
  return { description, ...schema }
}
