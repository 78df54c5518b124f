import { spawn } from "node:child_process"
import { once } from "node:events"
import { extname } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"

/** As the runner starts them. */
const starters: Readonly<Record<string, (path: string, node: string) => readonly string[]>> = {
  ".sh": (path) => ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", path],
  ".ps1": (path) => ["pwsh", "-command", `. '${path.replaceAll("'", "''")}'`],
  ".js": (path, node) => [node, path],
}

/**
 * Runs the hook that was there before ours. What it prints, and what it writes to GITHUB_ENV, counts as ever.
 *
 * @throws {CliError} when it fails.
 */
export async function runChained(
  { env, program }: Pick<Io, "env" | "program">,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) return
  // A single executable is no Node.
  const [node = "node"] = program.length > 1 ? program : []
  const [file = "", ...args] = starters[extname(path)]?.(path, node) ?? [path]
  const child = spawn(file, args, { env, stdio: "inherit" })
  const [code] = await once(child, "exit").catch(() => [127])
  if (code === 0) return
  throw new CliError({
    message: `The hook ${path} failed (${code}).`,
    hint: "It is the runner owner's own, and ran before ours.",
  })
}
