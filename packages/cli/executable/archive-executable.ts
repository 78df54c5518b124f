import { copyFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { addNodeLicense } from "./add-node-license.ts"
import { runTool } from "./run-tool.ts"

const license = join(import.meta.dirname, "../../../LICENSE")
const platforms: Readonly<Record<string, string>> = { darwin: "macos", win32: "windows" }

/** Packs an executable with the licenses of all that is in it, for a release, and gives the archive's path. Needs npm's registry. */
export function archiveExecutable(executable: string): string {
  const { platform, arch } = process
  const folder = dirname(executable)
  copyFileSync(license, join(folder, "LICENSE"))
  addNodeLicense(join(folder, "licenses.txt"))
  const archive = `claimbridge-${platforms[platform] ?? platform}-${arch}.tar.gz`
  runTool("tar", ["-czf", archive, basename(executable), "LICENSE", "licenses.txt"], folder)
  return join(folder, archive)
}
