import type { JsonSchema } from "./json-schema.ts"
import { text } from "./schema-parts.ts"

/** A list of claims, or tag → claim. */
export const tagsSchema: JsonSchema = {
  anyOf: [
    { type: "array", items: text },
    { type: "object", additionalProperties: text },
  ],
}
