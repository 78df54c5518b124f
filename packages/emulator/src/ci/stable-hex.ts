import { createHash } from "node:crypto"

/** Hexadecimal digits, up to 64, that are always the same for the same name: a commit has 40, an id of many vendors 24. */
export function stableHex(name: string, digits: number): string {
  return createHash("sha256").update(name).digest("hex").slice(0, digits)
}
