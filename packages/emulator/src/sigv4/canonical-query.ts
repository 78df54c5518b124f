import { decodeUri } from "./decode-uri.ts"
import { encodeUri } from "./encode-uri.ts"

/** The query as it is signed: encoded, sorted by name and then by value, without the signature itself. */
export function canonicalQuery(rawQuery: string): string {
  if (rawQuery === "") return ""
  const pairs = rawQuery.split("&").filter((pair) => pair !== "" && !pair.startsWith("X-Amz-Signature="))
  return pairs
    .map(canonicalPair)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join("&")
}

function canonicalPair(pair: string): readonly [name: string, value: string] {
  const [name = "", ...value] = pair.split("=")
  return [encodeUri(decodeUri(name)), encodeUri(decodeUri(value.join("=")))]
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
