import type { CommandOption, OptionTable } from "../command.ts"
import { repositoryOptions, roleOptions } from "./repository-options.ts"

/** The JSON schema of claimbridge.yaml, for editors. */
export function configurationSchema(): object {
  const role = { type: "object", properties: schemaProperties(roleOptions), additionalProperties: false }
  const roles = {
    description: "Roles by their names, for --role and for serve.",
    type: "object",
    additionalProperties: role,
    propertyNames: { pattern: "^[A-Za-z0-9_.-]{1,64}$" },
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "claimbridge.yaml",
    type: "object",
    properties: { ...schemaProperties(repositoryOptions), roles },
    additionalProperties: false,
  }
}

function listOf(item: object): readonly object[] {
  return [item, { type: "array", items: item }]
}

/** Or its first member alone. */
function mapOf(table: OptionTable): object {
  const [first = ""] = Object.keys(table)
  const map = { type: "object", properties: schemaProperties(table), required: [first], additionalProperties: false }
  return { anyOf: [{ type: "string" }, map] }
}

/** The options of a table, as properties of a schema. */
export function schemaProperties(table: OptionTable): Record<string, object> {
  return Object.fromEntries(Object.entries(table).map(([name, option]) => [name, property(option)]))
}

function property({ type, summary, default: preset, choices, range, entry }: CommandOption): object {
  const description = preset === undefined ? `${summary}.` : `${summary}. Default: ${preset}.`
  if (entry !== undefined) return { description, anyOf: listOf(mapOf(entry)) }
  const text = { type: "string", ...(choices && { enum: choices }) }
  if (type === "number")
    return { description, type: "integer", minimum: range?.[0] ?? 0, ...(range && { maximum: range[1] }) }
  if (type === "list") return { description, anyOf: listOf(text) }
  return { description, ...text, ...(choices === undefined && { type: ["string", "integer"] }) }
}
