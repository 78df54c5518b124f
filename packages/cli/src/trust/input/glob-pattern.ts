const special = /[*?{[]/

/** Whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return special.test(path)
}

/** The folder that a pattern begins with, up to its first wildcard. */
export function globRoot(pattern: string): string {
  const segments = pattern.split("/")
  const first = segments.findIndex((segment) => isGlob(segment))
  const root = segments.slice(0, first).join("/")
  return root === "" && pattern.startsWith("/") ? "/" : root || "."
}

/** Compiles `*`, `?`, `**` and `{a,b}` to an expression over paths with slashes. */
export function compileGlob(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[\\^$.|+()[\]{}]/g, (token) => {
    if (token === "**/") return "(?:[^/]+/)*"
    if (token === "**") return ".*"
    if (token === "*") return "[^/]*"
    if (token === "?") return "[^/]"
    if (token.length > 1) return `(?:${token.slice(1, -1).split(",").map(compilePart).join("|")})`
    return `\\${token}`
  })
  return new RegExp(`^${source}$`)
}

function compilePart(part: string): string {
  return compileGlob(part).source.slice(1, -1)
}
