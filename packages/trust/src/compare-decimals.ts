/** A decimal number kept exactly: `digits` over ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const decimal = /^(?<sign>[+-]?)(?<whole>\d{0,64})(?:\.(?<fraction>\d{0,64}))?(?:e(?<exponent>[+-]?\d{1,3}))?$/i

/** Reads a number such as `10`, `+01.`, `.5` or `1e3`, or gives nothing when the text is something else. */
export function parseDecimal(text: string): Decimal | undefined {
  const { sign, whole = "", fraction = "", exponent = "0" } = decimal.exec(text)?.groups ?? {}
  if (whole + fraction === "") return undefined
  const digits = BigInt(whole + fraction)
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length - Number(exponent) }
}

/** Negative, zero or positive, as for `Array.prototype.sort`. Exact at any length, so that 2⁵³ and 2⁵³ + 1 differ. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const left = a.digits * 10n ** BigInt(scale - a.scale)
  const right = b.digits * 10n ** BigInt(scale - b.scale)
  if (left < right) return -1
  return left > right ? 1 : 0
}
