import { timingSafeEqual } from "node:crypto"

/** Whether two hexadecimal hashes are the same, in a time that doesn't depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")]
  return first.byteLength === second.byteLength && timingSafeEqual(first, second)
}
