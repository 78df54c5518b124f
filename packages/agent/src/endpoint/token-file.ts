import { readFileSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { makePrivateFolder } from "../private-folder.ts"
import { replacePrivateFile } from "../replace-private-file.ts"
import type { AgentRuntime } from "../runtime.ts"

/** Writes the token where clients read it. With a line break at its end most SDKs would refuse it. */
export async function writeTokenFile(path: string, token: string, runtime: Pick<AgentRuntime, "pause">): Promise<void> {
  makePrivateFolder(dirname(path))
  await replacePrivateFile(path, token, runtime)
}

/** Removes it, unless it is another endpoint's by now. */
export function removeTokenFile(path: string, token: string): void {
  try {
    if (readFileSync(path, "utf8") === token) rmSync(path)
  } catch {
    // Somebody has removed it before.
  }
}
