import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** The Node of the npm package `node`, in the version of the catalog. */
export function nodeBinary(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"))
  return join(folder, process.platform === "win32" ? "bin/node.exe" : "bin/node")
}
