import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** The text of the trust policy that the settings name; inputs were checked to stay below the workspace. */
export function readTrustPolicy(env: Readonly<Record<string, string | undefined>>, path: string): Promise<string> {
  return readFile(join(env.GITHUB_WORKSPACE ?? ".", path), "utf8")
}
