import type { JobRun } from "@claimbridge/host-runner"

/** The first place where a process printed a secret before a mask for it was there; nothing when none did. */
export function firstLeak({ rawOutput }: JobRun, secrets: Iterable<string>): string | undefined {
  const text = rawOutput.map((chunk) => chunk.text).join("")
  for (const secret of secrets) {
    const at = text.indexOf(secret)
    if (at === -1) continue
    const lineStart = text.lastIndexOf("\n", at) + 1
    if (!text.slice(lineStart, at).endsWith("::add-mask::")) return text.slice(lineStart, at)
  }
  return undefined
}
