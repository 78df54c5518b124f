import { isRecord } from "../../is-record.ts"
import { TemplateError } from "../template-error.ts"
import type { PropertyReader } from "./property-reader.ts"

/** A property that is a mapping of texts, also as JSON text; nothing when it is absent. */
export function readTextMap(reader: PropertyReader, key: string): Readonly<Record<string, string>> | undefined {
  const node = reader.node(key)
  if (node?.kind === "text") return fromJson(reader, key, node.text)
  const map = reader.reader(key)
  return map && Object.fromEntries(map.keys.map((name) => [name, map.requiredText(name)]))
}

function fromJson(reader: PropertyReader, key: string, text: string): Readonly<Record<string, string>> {
  const value = parse(text)
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, String(item)]))
  }
  throw new TemplateError(reader.placeOf(key), {
    code: "PROPERTY_INVALID",
    problem: `Value of property ${key} must be a mapping, and it is text that is no JSON object`,
    hint: "Write it as a mapping",
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
