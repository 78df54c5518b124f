import { chmodSync, copyFileSync } from "node:fs"
import { nodeBinary } from "./node-binary.ts"
import { runTool } from "./run-tool.ts"

/** Copies Node to where the executable will be, without what cannot stay: a signature, and the names that debuggers read. */
export function copyNode(executable: string): void {
  copyFileSync(nodeBinary(), executable)
  chmodSync(executable, 0o755)
  if (process.platform === "darwin") runTool("codesign", ["--remove-signature", executable])
  if (process.platform === "linux") dropNames(executable)
}

/** They are 18 of 127 MB, and stay where there is no `strip`. */
function dropNames(executable: string): void {
  try {
    runTool("strip", [executable])
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error
  }
}
