import { existsSync } from "node:fs"
import { join } from "node:path"
import { expectSuccess } from "../commands/expect-success.ts"
import { repositoryRoot } from "../repository/repository-root.ts"

/** The versions of Node that the packages promise to run on, each as it is on npm. */
const versions = ["20.20.2", "22.23.3", "24.21.0"]

export interface NodeRuntime {
  readonly version: string
  /** The absolute path of the executable. */
  readonly executable: string
}

/** Gets every promised Node from npm, once; they stay in `node_modules/.cache`. */
export function nodeRuntimes(): Promise<NodeRuntime[]> {
  return Promise.all(versions.map(nodeRuntime))
}

async function nodeRuntime(version: string): Promise<NodeRuntime> {
  const folder = join(repositoryRoot, "node_modules/.cache/claimbridge", `node-${version}`)
  const executable = join(folder, "node_modules/node/bin/node")
  if (!existsSync(executable)) {
    await expectSuccess([
      "npm",
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      `node@${version}`,
    ])
  }
  return { version, executable }
}
