/** Backticks that a text can stand between: more of them, and `least` at least, than it has in a row. */
export function fenceFor(text: string, least: number): string {
  const longest = Math.max(least - 1, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  return "`".repeat(longest + 1)
}
