import type { PropertyReader } from "./property-reader.ts"

/** A property that is a list of `{ Key, Value }`. */
export function readTags(reader: PropertyReader, key: string): Readonly<Record<string, string>> {
  const pairs = reader.readers(key).map((tag) => [tag.requiredText("Key"), tag.requiredText("Value")] as const)
  return Object.fromEntries(pairs)
}
