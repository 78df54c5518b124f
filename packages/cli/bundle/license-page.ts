import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The licenses of everything from npm that is in a bundle, by package; `files` are the absolute paths of what is in it. */
export function licensePage(files: readonly string[]): string {
  const folders = new Set(files.flatMap(packageFolder))
  const titles = new Map<string, Set<string>>()
  for (const { title, text } of [...folders].map(licenseOf))
    titles.set(text, (titles.get(text) ?? new Set()).add(title))
  const entries = [...titles].map(([text, names]) => `${[...names].sort().join("\n")}\n\n${text}`).sort()
  return `${entries.join(`\n\n${"-".repeat(80)}\n\n`)}\n`
}

/** The innermost folder below `node_modules`. */
function packageFolder(path: string): string[] {
  const [, found] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll("\\", "/")) ?? []
  return found === undefined ? [] : [found]
}

function licenseOf(folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "(no file)"
  return { title: `${name} ${version} (${license})`, text: text.replaceAll("\r\n", "\n") }
}
