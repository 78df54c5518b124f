import { TokenProblem } from "./token-problem.ts"

/**
 * Decodes canonical base64url, and nothing else: no padding, no white space, no other alphabet, and no set bits
 * behind the last byte. Two different texts never give the same bytes.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function decodeBase64url(text: string): Uint8Array {
  const bytes = Buffer.from(text, "base64url")
  // The decoder skips what it doesn't know, so only canonical text comes back as it was.
  if (text === "" || bytes.toString("base64url") !== text) throw new TokenProblem("MALFORMED")
  return bytes
}
