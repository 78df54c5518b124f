import { isRecord } from "./is-record.ts"
import type { JsonSchema } from "./json-schema.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"
import { unknownName } from "./unknown-name.ts"

/** Everything in a value that a schema doesn't allow. */
export function checkSchema(value: unknown, schema: JsonSchema, path: ModelPath = []): readonly ModelProblem[] {
  if (schema.anyOf) return checkAnyOf(value, schema.anyOf, path)
  if (schema.type === "object")
    return isRecord(value) ? checkRecord(value, schema, path) : [wrong(path, "a map", value)]
  if (schema.type === "array")
    return Array.isArray(value) ? checkList(value, schema, path) : [wrong(path, "a list", value)]
  if (schema.type === "integer") return checkNumber(value, schema, path)
  return typeof value === "string" ? checkText(value, schema, path) : [wrong(path, "text", value)]
}

/** The alternatives differ in their type: the one of the value's type has the better message. */
function checkAnyOf(value: unknown, schemas: readonly JsonSchema[], path: ModelPath): readonly ModelProblem[] {
  const ofType = schemas.find(({ type }) => type === typeName(value)) ?? schemas[0]
  return ofType ? checkSchema(value, ofType, path) : []
}

function checkRecord(
  value: Readonly<Record<string, unknown>>,
  schema: JsonSchema,
  path: ModelPath,
): readonly ModelProblem[] {
  const { required = [], minProperties = 0, propertyNames } = schema
  const keys = Object.keys(value)
  return [
    ...(keys.length < minProperties ? [{ path, problem: "Has no entries" }] : []),
    ...required
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => ({ path, problem: `Lacks ${key}`, ...hintOf(schema.properties?.[key]) })),
    ...(propertyNames ? keys.flatMap((key) => checkText(key, propertyNames, [...path, key])) : []),
    ...keys.flatMap((key) => checkMember(value[key], schema, [...path, key])),
  ]
}

function hintOf(schema: JsonSchema | undefined): { readonly hint?: string } {
  return schema?.description === undefined ? {} : { hint: schema.description.replace(/\.$/, "") }
}

function checkMember(value: unknown, schema: JsonSchema, path: ModelPath): readonly ModelProblem[] {
  const key = String(path.at(-1))
  const { properties = {}, additionalProperties } = schema
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined
  if (known) return checkSchema(value, known, path)
  if (additionalProperties === false) {
    return [{ path, problem: `There is no key ${key}`, hint: unknownName(key, Object.keys(properties)) }]
  }
  return additionalProperties ? checkSchema(value, additionalProperties, path) : []
}

function checkList(
  value: readonly unknown[],
  { items, minItems = 0 }: JsonSchema,
  path: ModelPath,
): readonly ModelProblem[] {
  if (value.length < minItems) return [{ path, problem: "Has no entries" }]
  return items ? value.flatMap((item, index) => checkSchema(item, items, [...path, index])) : []
}

function checkNumber(
  value: unknown,
  { minimum = 0, maximum = Infinity }: JsonSchema,
  path: ModelPath,
): readonly ModelProblem[] {
  const isInRange = typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum
  return isInRange ? [] : [wrong(path, `a whole number from ${minimum} to ${maximum}`, value)]
}

function checkText(value: string, schema: JsonSchema, path: ModelPath): readonly ModelProblem[] {
  if (schema.enum && !schema.enum.includes(value)) {
    return [{ path, problem: `Can't be ${JSON.stringify(value)}`, hint: unknownName(value, schema.enum) }]
  }
  if (schema.pattern === undefined || new RegExp(schema.pattern).test(value)) return []
  return [wrong(path, schema.patternErrorMessage ?? schema.pattern, value)]
}

function wrong(path: ModelPath, wanted: string, value: unknown): ModelProblem {
  const problem = `Must be ${wanted}, not ${typeName(value) === "other" ? JSON.stringify(value) : describe(value)}`
  const isUnquoted = typeof value === "number" || typeof value === "boolean"
  return isUnquoted && !wanted.includes("number") ? { path, problem, hint: "Write it in quotes" } : { path, problem }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list"
  return isRecord(value) ? "a map" : JSON.stringify(value)
}

function typeName(value: unknown): "object" | "array" | "string" | "other" {
  if (Array.isArray(value)) return "array"
  if (isRecord(value)) return "object"
  return typeof value === "string" ? "string" : "other"
}
