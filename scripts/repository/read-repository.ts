import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, matchesGlob, posix } from "node:path"
import type { FileMap } from "./file-map.ts"

/** Reads every text file under `root` that `.gitignore` lets through. Works without git, and in a tarball of the sources. */
export function readRepository(root: string): FileMap {
  const patterns = [".git", ...readIgnorePatterns(root)]
  const files = new Map<string, string>()
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (patterns.some((pattern) => matchesGlob(entry.name, pattern))) continue
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      if (entry.isFile()) addTextFile(files, root, path)
    }
  }
  visit("")
  return files
}

function readIgnorePatterns(root: string): string[] {
  const lines = readFileSync(join(root, ".gitignore"), "utf8").split(/\r?\n/)
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.replace(/\/$/, ""))
}

function addTextFile(files: Map<string, string>, root: string, path: string): void {
  const text = readPresent(join(root, path))
  if (text !== undefined && !text.includes("\0")) files.set(path, text)
}

/** Other checks run at the same time: what they have put there and taken away again by now is not of the repository. */
function readPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    if (existsSync(path)) throw error
    return undefined
  }
}
