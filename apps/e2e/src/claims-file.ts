import { readFileSync } from "node:fs"
import { AppError } from "./app-error.ts"

export type Claims = Readonly<Record<string, unknown>>

const example = 'Claims look like { "repository": "octo-org/octo-repo" }.'

/**
 * Reads a job's claims from a JSON file: some claims, a whole decoded token, or what a decoder makes of one, with
 * `header` and `payload`.
 *
 * @throws {AppError} when the file can't be read or holds anything but a JSON object
 */
export function readClaimsFile(file: string): Claims {
  const value = parse(file, read(file))
  if (!isRecord(value)) throw new AppError(`${file} holds no JSON object.`, example)
  return isRecord(value.header) && isRecord(value.payload) ? value.payload : value
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error"
    throw new AppError(`The claims file ${file} can't be read (${code}).`, "Check the path given with --claims.")
  }
}

/** What the file says stays out of the error: it may be a token. */
function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (/^\s*[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text))
      throw new AppError(`${file} holds an encoded token.`, "Give its claims: the part between the dots, decoded.")
    const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? []
    throw new AppError(`${file} is not JSON${place(text, position)}.`, example)
  }
}

function place(text: string, position: string | undefined): string {
  if (position === undefined) return ""
  const lines = text.slice(0, Number(position)).split("\n")
  return `: look at line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
