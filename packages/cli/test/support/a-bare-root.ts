import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { aFolder } from "./a-folder.ts"

/** What runs a program in a bare root. */
export const enterRoot: readonly string[] = ["/usr/bin/unshare", "--map-root-user", "--root"]

/** A file system with an executable at `/claimbridge`, the system's libraries that it names, these files, and nothing else. */
export function aBareRoot(executable: string, files: Readonly<Record<string, string>>): string {
  const root = aFolder({ ...files, "tmp/.keep": "" })
  copyFileSync(executable, join(root, "claimbridge"))
  const libraries = execFileSync("ldd", [executable], { encoding: "utf8" }).match(/\/\S+/g) ?? []
  for (const library of libraries) {
    mkdirSync(dirname(join(root, library)), { recursive: true })
    copyFileSync(library, join(root, library))
  }
  return root
}
