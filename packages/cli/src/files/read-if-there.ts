import { readFileSync } from "node:fs"
import { CliError } from "../cli-error.ts"

/**
 * The text of a file, with line ends as on Unix; nothing when there is no such file.
 *
 * @throws {CliError} when something that can't be read is there.
 */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no reason given"
    if (code === "ENOENT" || code === "ENOTDIR") return undefined
    throw new CliError({ message: `${path} can't be read (${code}).`, hint: "Look at what is there." })
  }
}
