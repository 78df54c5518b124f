/** What a listing was asked for. */
export interface ListInput {
  readonly prefix: string
  readonly delimiter: string
  readonly maxKeys: number
  /** Everything up to and including this name is left out. */
  readonly after: string
}

/** One name of a listing: a key, or what several keys begin with. */
export type ListEntry =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "prefix"; readonly name: string }

export interface ListPage {
  readonly entries: readonly ListEntry[]
  readonly isTruncated: boolean
}

/** Gives one page of the keys of a bucket, in the order of their UTF-8 bytes, keys with a common prefix rolled into one. */
export function listPage(keys: Iterable<string>, { prefix, delimiter, maxKeys, after }: ListInput): ListPage {
  const matching = [...keys].filter((key) => key.startsWith(prefix)).sort(byBytes)
  const names = new Map<string, ListEntry>()
  for (const key of matching) {
    const entry = entryOf(key, prefix, delimiter)
    if (byBytes(entry.name, after) > 0 || (after === "" && entry.name === "")) names.set(entry.name, entry)
  }
  const entries = [...names.values()]
  return { entries: entries.slice(0, maxKeys), isTruncated: maxKeys > 0 && entries.length > maxKeys }
}

function entryOf(key: string, prefix: string, delimiter: string): ListEntry {
  const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length)
  if (end === -1) return { kind: "key", name: key }
  return { kind: "prefix", name: key.slice(0, end + delimiter.length) }
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
