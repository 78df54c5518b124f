import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { sourceError } from "../source/source-error.ts"
import type { SourceText } from "../source/source-text.ts"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder.",
  EACCES: "The file may not be read.",
}

/**
 * Reads a file that a person named.
 *
 * @throws {CliError} when it can't be read, or isn't text in UTF-8.
 */
export async function readTextFile(cwd: string, path: string): Promise<SourceText> {
  const hint = `Paths start at ${cwd}.`
  const bytes = await readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw sourceError({ name: path }, reasons[error.code ?? ""] ?? `The file can't be read (${error.code}).`, hint)
  })
  try {
    return { name: path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    throw sourceError({ name: path }, "The file is not text in UTF-8.", "Save it anew, in UTF-8.")
  }
}
