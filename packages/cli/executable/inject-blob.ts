import { createRequire } from "node:module"
import { runTool } from "./run-tool.ts"

const require = createRequire(import.meta.url)

/** Stands in every Node; postject lights it, and Node then looks for a blob. */
const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2"
const macosSegment = ["--macho-segment-name", "NODE_SEA"]

/** Puts a blob into a copy of Node. */
export function injectBlob(executable: string, blob: string): void {
  const postject = require.resolve("postject/dist/cli.js")
  const segment = process.platform === "darwin" ? macosSegment : []
  runTool(process.execPath, [postject, executable, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse, ...segment])
}
