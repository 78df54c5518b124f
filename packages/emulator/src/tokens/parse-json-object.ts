import { isRecord } from "../is-record.ts"
import { hasDuplicateNames } from "./has-duplicate-names.ts"
import { TokenProblem } from "./token-problem.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/**
 * Reads bytes as one JSON object in valid UTF-8, without repeated member names.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function parseJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const text = decodeText(bytes)
  const value = parseJson(text)
  if (!isRecord(value) || hasDuplicateNames(text, value)) throw new TokenProblem("MALFORMED")
  return value
}

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new TokenProblem("MALFORMED")
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TokenProblem("MALFORMED")
  }
}
