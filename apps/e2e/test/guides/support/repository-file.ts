import { existsSync, readdirSync, readFileSync } from "node:fs"

const root = new URL("../../../../../", import.meta.url)

/** The text of a file of this repository. */
export function repositoryFile(path: string): string {
  return readFileSync(new URL(path, root), "utf8")
}

/** The Markdown files below `docs`. */
export function documentPaths(): readonly string[] {
  const names = readdirSync(new URL("docs/", root), { recursive: true, encoding: "utf8" })
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .toSorted()
}

/** Whether the repository has a file or folder. */
export function hasFile(path: string): boolean {
  return existsSync(new URL(path, root))
}
