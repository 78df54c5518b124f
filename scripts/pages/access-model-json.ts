import type { JsonSchema } from "../../packages/infra/src/model/json-schema.ts"

/** The access model's schema as a file, for editors. */
export function accessModelJson(schema: JsonSchema): string {
  const head = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Claimbridge access model" }
  return `${JSON.stringify({ ...head, ...schema }, undefined, 2)}\n`
}
