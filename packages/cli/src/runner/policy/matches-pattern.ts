/** Whether a claim's value is what a pattern says; `*` stands for any text, also none. Upper and lower case differ. */
export function matchesPattern(value: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*")
  if (rest.length === 0) return value === pattern
  const last = rest.pop() ?? ""
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false
  return hasInOrder(value.slice(first.length, value.length - last.length), rest)
}

function hasInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}
