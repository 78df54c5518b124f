const maxLines = 60

/** Lines that only the committed surface has, and lines that only the built one has. Empty when they are the same text. */
export function compareSurface(committed: string, built: string): string[] {
  if (committed === built) return []
  const old = new Set(committed.split("\n"))
  const now = new Set(built.split("\n"))
  const gone = [...old].filter((line) => line !== "" && !now.has(line)).map((line) => `- ${line}`)
  const added = [...now].filter((line) => line !== "" && !old.has(line)).map((line) => `+ ${line}`)
  const lines = [...gone, ...added]
  return lines.length > 0 ? shorten(lines) : ["~ the same lines in another order"]
}

function shorten(lines: readonly string[]): string[] {
  const rest = lines.length - maxLines
  return rest > 0 ? [...lines.slice(0, maxLines), `… and ${rest} lines more`] : [...lines]
}
