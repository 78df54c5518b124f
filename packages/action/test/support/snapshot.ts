import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs"
import { join } from "node:path"

/** Everything below a folder: path, mode and content; nothing when there is no folder. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()
  return Object.fromEntries(entries.map((entry) => [entry, describe(join(folder, entry))]))
}

function describe(path: string): string {
  const stats = lstatSync(path)
  const mode = (stats.mode & 0o777).toString(8)
  if (stats.isDirectory()) return `${mode} folder`
  return stats.isSymbolicLink() ? `link to ${readlinkSync(path)}` : `${mode} ${readFileSync(path, "utf8")}`
}
