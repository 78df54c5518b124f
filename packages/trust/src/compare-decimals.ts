/** A decimal number kept exactly: `digits` over ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const decimal = /^([+-]?)(\d{1,64})(?:\.(\d{1,64}))?$/

/** Reads an integer or decimal number, or gives nothing when the text is something else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = decimal.exec(text)
  if (!match) return undefined
  const [, sign, whole = "", fraction = ""] = match
  const digits = BigInt(whole + fraction)
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length }
}

/** Negative, zero or positive, as for `Array.prototype.sort`. Exact at any length, so that 2⁵³ and 2⁵³ + 1 differ. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const left = a.digits * 10n ** BigInt(scale - a.scale)
  const right = b.digits * 10n ** BigInt(scale - b.scale)
  if (left === right) return 0
  return left < right ? -1 : 1
}
