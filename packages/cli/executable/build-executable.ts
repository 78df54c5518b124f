import { mkdirSync, mkdtempDisposableSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundleCli } from "./bundle-cli.ts"
import { copyNode } from "./copy-node.ts"
import { injectBlob } from "./inject-blob.ts"
import { oneScript } from "./one-script.ts"
import { prepareBlob } from "./prepare-blob.ts"
import { runTool } from "./run-tool.ts"

const licenses = "licenses.txt"

/**
 * Builds the CLI as one file that needs no Node, for the platform that this is, and gives its path. `licenses.txt` of what
 * is in it besides Node comes next to it.
 */
export async function buildExecutable(folder: string): Promise<string> {
  using scratch = mkdtempDisposableSync(join(tmpdir(), "claimbridge-executable-"))
  const files = await bundleCli()
  const scripts = files.filter(({ fileName }) => fileName.endsWith(".cjs"))
  const blob = prepareBlob(oneScript(scripts, "bin.cjs"), scratch.path)

  mkdirSync(folder, { recursive: true })
  for (const { text } of files.filter(({ fileName }) => fileName === licenses))
    writeFileSync(join(folder, licenses), text)
  const executable = join(folder, process.platform === "win32" ? "claimbridge.exe" : "claimbridge")
  copyNode(executable)
  injectBlob(executable, blob)
  // Apple's processors run nothing unsigned; this signature names nobody.
  if (process.platform === "darwin") runTool("codesign", ["--sign", "-", executable])
  return executable
}
