import { replaceFile } from "./replace-file.ts"
import type { AgentRuntime } from "./runtime.ts"

/** Puts a file of mode 0600 in the place of what is there, in one step. A link is replaced, not followed. */
export function replacePrivateFile(path: string, text: string, runtime: Pick<AgentRuntime, "pause">): Promise<void> {
  return replaceFile(path, { text, mode: 0o600 }, runtime)
}
