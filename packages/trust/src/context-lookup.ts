import type { RequestContext } from "./authorization-request.ts"

/** The value of a condition key, given in lower case. A list marks a multivalued key, even with one value. */
export type ContextLookup = (lookupKey: string) => string | readonly string[] | undefined

/**
 * Makes a request context readable without regard to the case of its keys.
 *
 * Keys that differ in case only are one key to IAM, so their values become one multivalued key. Numbers and booleans,
 * which JavaScript callers may give, are taken as their text; other values that aren't strings are left out. A list
 * without values counts as an absent key.
 */
export function contextLookup(context: RequestContext | undefined): ContextLookup {
  let values: Map<string, string | readonly string[]> | undefined
  return (lookupKey) => {
    values ??= readContext(context ?? {})
    return values.get(lookupKey)
  }
}

function readContext(context: Readonly<Record<string, unknown>>): Map<string, string | readonly string[]> {
  const values = new Map<string, string | readonly string[]>()
  for (const key of Object.keys(context)) {
    const value = readValue(context[key])
    if (value === undefined) continue

    const lookupKey = key.toLowerCase()
    const known = values.get(lookupKey)
    values.set(lookupKey, known === undefined ? value : [known, value].flat())
  }
  return values
}

function readValue(value: unknown): string | readonly string[] | undefined {
  if (!Array.isArray(value)) return readText(value)
  const texts = value.map(readText).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts
}

function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined
}
