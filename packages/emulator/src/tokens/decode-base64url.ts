import { TokenProblem } from "./token-problem.ts"

const ALPHABET = /^[A-Za-z0-9_-]+$/

/**
 * Decodes canonical base64url, and nothing else: no padding, no white space, no other alphabet, and no set bits
 * behind the last byte. Two different texts never give the same bytes.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function decodeBase64url(text: string): Uint8Array {
  if (!ALPHABET.test(text)) throw new TokenProblem("MALFORMED")
  const bytes = Buffer.from(text, "base64url")
  if (bytes.toString("base64url") !== text) throw new TokenProblem("MALFORMED")
  return bytes
}
