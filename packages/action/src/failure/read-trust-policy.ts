import { readFile, realpath, stat } from "node:fs/promises"
import { join, sep } from "node:path"

const maxBytes = 65_536

/**
 * The text of the trust policy that the settings name. What is checked out may be a stranger's, so links lead nowhere
 * but into the workspace.
 *
 * @throws {Error} when there is no such file below the workspace, or one of over 64 KiB.
 */
export async function readTrustPolicy(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
): Promise<string> {
  const workspace = await realpath(env.GITHUB_WORKSPACE ?? ".")
  const file = await realpath(join(workspace, path))
  if (!file.startsWith(workspace + sep)) throw new Error("it is a link that leads out of the workspace")
  const stats = await stat(file)
  if (!stats.isFile() || stats.size > maxBytes) throw new Error("it is no file of up to 64 KiB")
  return readFile(file, "utf8")
}
