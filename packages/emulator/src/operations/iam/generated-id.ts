import { randomInt } from "node:crypto"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const LENGTH = 17

/** A unique id as IAM makes them: `AROA…` for roles, `ANPA…` for managed policies. */
export function generatedId(prefix: "AROA" | "ANPA"): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${prefix}${letters.join("")}`
}
