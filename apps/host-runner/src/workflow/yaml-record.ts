/** A YAML mapping, with values that nobody has looked at yet. */
export type YamlRecord = Readonly<Record<string, unknown>>

/** The mapping, or an empty one in place of anything else. */
export function yamlRecord(value: unknown): YamlRecord {
  return isYamlRecord(value) ? value : {}
}

function isYamlRecord(value: unknown): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
