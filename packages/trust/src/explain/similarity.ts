/** How much of the longer text the two share at their beginning and end, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return (start + end) / Math.max(1, one.length, other.length)
}
