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

/** The options of a table, as properties of a schema. */
export function schemaProperties(table: OptionTable): Record<string, object> {
  return Object.fromEntries(Object.entries(table).map(([name, option]) => [name, property(option)]))
}

function property({ type, summary, default: preset, choices, range }: CommandOption): object {
  const description = preset === undefined ? `${summary}.` : `${summary}. Default: ${preset}.`
  const text = { type: "string", ...(choices && { enum: choices }) }
  if (type === "number")
    return { description, type: "integer", minimum: range?.[0] ?? 0, ...(range && { maximum: range[1] }) }
  if (type === "list") return { description, anyOf: [text, { type: "array", items: text }] }
  return { description, ...text, ...(choices === undefined && { type: ["string", "integer"] }) }
}
