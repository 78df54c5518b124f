import { expectMap } from "../nodes/expect-map.ts"
import { expectText } from "../nodes/expect-text.ts"
import type { TemplateMap, TemplateNode, TextNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import type { ParameterDeclaration } from "./template.ts"

const KEYS = [
  "Type",
  "Default",
  "Description",
  "ConstraintDescription",
  "AllowedValues",
  "AllowedPattern",
  "MinLength",
  "MaxLength",
  "MinValue",
  "MaxValue",
  "NoEcho",
]

/** @throws {TemplateError} `SECTION_INVALID` */
export function readParameterDeclaration(name: string, node: TemplateNode): ParameterDeclaration {
  const map = expectMap(node)
  checkKeys(map)
  const type = map.entries.get("Type")
  if (!type) throw invalid(map, "The parameter has no Type", "Add one, e.g. Type: String")
  return {
    name,
    type: expectText(type).text,
    noEcho: text(map, "NoEcho")?.text.toLowerCase() === "true",
    at: map.at,
    ...present("default", text(map, "Default")),
    ...present("description", text(map, "Description")?.text),
    ...present("constraintDescription", text(map, "ConstraintDescription")?.text),
    ...present("allowedValues", texts(map, "AllowedValues")),
    ...present("allowedPattern", text(map, "AllowedPattern")?.text),
    ...present("minLength", numeric(map, "MinLength")),
    ...present("maxLength", numeric(map, "MaxLength")),
    ...present("minValue", numeric(map, "MinValue")),
    ...present("maxValue", numeric(map, "MaxValue")),
  }
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  if (value === undefined) return {}
  const entry: Partial<Record<K, V>> = {}
  entry[key] = value
  return entry
}

function text(map: TemplateMap, key: string): TextNode | undefined {
  const node = map.entries.get(key)
  return node && expectText(node)
}

function texts(map: TemplateMap, key: string): readonly string[] | undefined {
  const node = map.entries.get(key)
  if (!node) return undefined
  if (node.kind !== "list") throw invalid({ ...map, at: node.at }, `${key} is not a list`, "Write a list of values")
  return node.items.map((item) => expectText(item).text)
}

function numeric(map: TemplateMap, key: string): number | undefined {
  const node = text(map, key)
  if (!node) return undefined
  const value = Number(node.text)
  if (Number.isFinite(value)) return value
  throw invalid({ ...map, at: node.at }, `${key} is ${JSON.stringify(node.text)}, which is no number`, "Write a number")
}

function checkKeys(map: TemplateMap): void {
  const [key, node] = [...map.entries].find(([name]) => !KEYS.includes(name)) ?? []
  if (key === undefined || node === undefined) return
  throw invalid({ ...map, at: node.at }, `A parameter has no attribute ${key}`, `Attributes are ${KEYS.join(", ")}`)
}

function invalid({ at }: TemplateMap, problem: string, hint: string): TemplateError {
  return new TemplateError(at, { code: "SECTION_INVALID", problem, hint })
}
