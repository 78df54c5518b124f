import { withoutTokens } from "../explain/request/without-tokens.ts"
import { isRecord } from "../is-record.ts"
import { jsonType } from "../json-type.ts"
import { memberPath } from "../member-path.ts"
import { suggestName } from "../suggest-name.ts"
import { TrustTestsError } from "./trust-tests-error.ts"

/** Looks whether plain data has a shape, and throws a `TrustTestsError` when it doesn't. */
export type Shape = (value: unknown, path: string) => void

/** Text. Numbers are refused, not turned into text: YAML reads `0123` as 83. */
export const text: Shape = (value, path) => {
  if (typeof value !== "string") throw wrong(path, `text${typeof value === "number" ? ", so in quotes" : ""}`, value)
}

/** A number. */
export const number: Shape = (value, path) => {
  if (typeof value !== "number") throw wrong(path, "a number", value)
}

/** `true` or `false`. */
export const boolean: Shape = (value, path) => {
  if (typeof value !== "boolean") throw wrong(path, "true or false", value)
}

/** Anything but nothing. */
export const anything: Shape = (value, path) => {
  if (value === null || value === undefined) throw wrong(path, "an object or text", value)
}

/** Anything, or left out. */
export function optional(shape: Shape): Shape {
  return (value, path) => {
    if (value !== undefined) shape(value, path)
  }
}

/** One of a few texts. */
export function oneOf(...words: readonly string[]): Shape {
  return (value, path) => {
    if (typeof value === "string" && words.includes(value)) return
    const wanted = words.join(" or ")
    if (typeof value !== "string") throw wrong(path, wanted, value)
    throw new TrustTestsError(path, `must be ${wanted}, not ${withoutTokens(value)}.`)
  }
}

/** A list of at least one. */
export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, "a list", value)
    if (value.length === 0) throw new TrustTestsError(path, "the list is empty.")
    for (const [index, one] of value.entries()) shape(one, `${path}[${index}]`)
  }
}

/** An object with any members. */
export function recordOf(shape: Shape): Shape {
  return (value, path) => {
    if (!isRecord(value)) throw wrong(path, "an object", value)
    for (const [name, one] of Object.entries(value)) shape(one, memberPath(path, name))
  }
}

/** An object with these members and no others. */
export function objectOf(members: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isRecord(value)) throw wrong(path, "an object", value)
    const names = Object.keys(members)
    const unknown = Object.keys(value).find((name) => !names.includes(name))
    if (unknown !== undefined) throw unknownMember(memberPath(path, unknown), unknown, names)
    for (const [name, shape] of Object.entries(members)) shape(value[name], memberPath(path, name))
  }
}

function unknownMember(path: string, name: string, names: readonly string[]): TrustTestsError {
  return new TrustTestsError(path, `unknown. ${suggestName(name, names)}`)
}

/** Says of which type a value is, not what it is: it may be a token. */
function wrong(path: string, wanted: string, value: unknown): TrustTestsError {
  const problem =
    value === undefined ? `is missing. It must be ${wanted}.` : `must be ${wanted}, not ${jsonType(value)}.`
  return new TrustTestsError(path, problem)
}
