/** The text of a pattern up to its first wildcard, and then a `*`; the whole text when it has none. */
export function literalPrefix(pattern: string): string {
  const [prefix = ""] = /^(?:\\.|[^*?\\])*/s.exec(pattern) ?? []
  const text = prefix.replace(/\\(.)/gs, "$1")
  return prefix.length < pattern.length ? `${text}*` : text
}
