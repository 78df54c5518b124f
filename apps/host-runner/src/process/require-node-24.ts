import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Makes sure that actions get the Node that GitHub's runner brings along.
 *
 * @throws {Error} When the program is another Node, or none.
 */
export async function requireNode24(node: string): Promise<void> {
  const { stdout } = await run(node, ["--version"])
  if (!stdout.startsWith("v24.")) throw new Error(`Actions run on Node 24, and ${node} is ${stdout.trim()}`)
}
