import { readFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * The variables that the `.env` of a runner's folder sets: whole lines, no quotes, no comments; none without such a file.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Listener/Program.cs
 */
export async function readRunnerVariables(folder: string | undefined): Promise<Record<string, string>> {
  if (folder === undefined) return {}
  const text = await readFile(join(folder, ".env"), "utf8").catch(() => "")
  const lines = text.split(/\r\n|\n|\r/).map((line) => ({ line, at: line.indexOf("=") }))
  return Object.fromEntries(lines.flatMap(({ line, at }) => (at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [])))
}
