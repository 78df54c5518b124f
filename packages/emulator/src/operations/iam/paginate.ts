export interface PageInput {
  readonly Marker?: string
  readonly MaxItems?: number
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly end: { readonly IsTruncated: boolean; readonly Marker?: string }
}

const DEFAULT_ITEMS = 100

/** Cuts a list into pages, in the order of its items' names. A marker is the name of a page's last item, made opaque. */
export function paginate<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
  { Marker, MaxItems = DEFAULT_ITEMS }: PageInput,
): Page<Item> {
  const after = Marker === undefined ? "" : Buffer.from(Marker, "base64url").toString()
  const rest = [...items].filter((item) => nameOf(item) > after).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const page = rest.slice(0, MaxItems)
  const last = page.at(-1)
  if (last === undefined || page.length === rest.length) return { items: page, end: { IsTruncated: false } }
  return { items: page, end: { IsTruncated: true, Marker: Buffer.from(nameOf(last)).toString("base64url") } }
}
