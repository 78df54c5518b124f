import { readFileSync } from "node:fs"
import { AppError } from "./app-error.ts"

/** Every token has its own; those of a decoded token are long past. */
const perToken = ["aud", "exp", "iat", "jti", "nbf"]

/**
 * Reads a job's claims from a JSON file, such as a decoded token. What belongs to one token alone is left out.
 *
 * @throws {AppError} when the file can't be read or holds anything but a JSON object
 */
export function readClaimsFile(file: string): Record<string, unknown> {
  const claims = parse(file, read(file))
  if (isRecord(claims)) return Object.fromEntries(Object.entries(claims).filter(([name]) => !perToken.includes(name)))
  throw new AppError(`${file} holds no JSON object.`, 'Claims look like { "repository": "octo-org/octo-repo" }.')
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error"
    throw new AppError(`The claims file ${file} can't be read (${code}).`, "Check the path given with --claims.")
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(`${file} is not JSON.`, 'Claims look like { "repository": "octo-org/octo-repo" }.')
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
