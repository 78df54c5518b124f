import { decodeUri } from "../../sigv4/decode-uri.ts"

/** The query of a request, decoded; a parameter without a value is empty. */
export function readS3Query(rawQuery: string): ReadonlyMap<string, string> {
  const pairs = rawQuery.split("&").filter((pair) => pair !== "")
  return new Map(pairs.map(readPair))
}

function readPair(pair: string): readonly [name: string, value: string] {
  const [name = "", ...value] = pair.split("=")
  return [decode(name), decode(value.join("="))]
}

function decode(text: string): string {
  return decodeUri(text.replaceAll("+", " "))
}
