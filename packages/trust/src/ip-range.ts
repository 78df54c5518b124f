/** Address bytes (4 or 16) and how many leading bits count. */
export interface IpRange {
  readonly bytes: readonly number[]
  readonly prefixBits: number
}

/**
 * Reads an IPv4 or IPv6 address or CIDR range of a policy. Without a prefix, it is the one address.
 *
 * As IAM does, it ignores host bits in IPv4 ranges, and refuses them and embedded IPv4 addresses in IPv6 ranges.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [address = "", prefix, ...rest] = text.split("/")
  const bytes = address.includes(":") ? parseIpv6(address) : parseIpv4(address)
  if (!bytes || rest.length > 0) return undefined
  if (prefix === undefined) return { bytes, prefixBits: bytes.length * 8 }
  if (!/^\+?\d{1,4}$/.test(prefix) || Number(prefix) > bytes.length * 8) return undefined

  const range = { bytes, prefixBits: Number(prefix) }
  return bytes.length === 16 && hasHostBits(range) ? undefined : range
}

/** Reads the address of a request. An IPv4 address in IPv6 clothes (`::ffff:203.0.113.5`) is the IPv4 address. */
export function parseIpAddress(text: string): readonly number[] | undefined {
  const mapped = /^::ffff:([\d.]+)$/i.exec(text)?.[1]
  if (mapped !== undefined) return parseIpv4(mapped)
  const bytes = text.includes(":") ? parseIpv6(text) : parseIpv4(text)
  return bytes && isMapped(bytes) ? bytes.slice(12) : bytes
}

/** Whether the address lies in the range. IPv4 and IPv6 never contain each other. */
export function ipRangeContains(range: IpRange, address: readonly number[]): boolean {
  if (range.bytes.length !== address.length) return false
  return range.bytes.every((byte, index) => {
    const mask = networkMask(range, index)
    return (byte & mask) === ((address[index] ?? 0) & mask)
  })
}

function hasHostBits(range: IpRange): boolean {
  return range.bytes.some((byte, index) => (byte & ~networkMask(range, index)) !== 0)
}

function networkMask({ prefixBits }: IpRange, index: number): number {
  const bits = Math.min(8, Math.max(0, prefixBits - index * 8))
  return (0xff << (8 - bits)) & 0xff
}

function isMapped(bytes: readonly number[]): boolean {
  return bytes.length === 16 && bytes.slice(0, 12).every((byte, index) => byte === (index < 10 ? 0 : 0xff))
}

function parseIpv4(text: string): readonly number[] | undefined {
  const parts = text.split(".")
  if (parts.length !== 4) return undefined
  const bytes = parts.map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : 256))
  return bytes.every((byte) => byte < 256) ? bytes : undefined
}

function parseIpv6(text: string): readonly number[] | undefined {
  const halves = text.split("::")
  if (halves.length > 2) return undefined

  const [head, tail] = [parseGroups(halves[0] ?? ""), parseGroups(halves[1] ?? "")]
  if (!head || !tail) return undefined
  const missing = 16 - head.length - tail.length
  if (halves.length === 1) return missing === 0 ? head : undefined
  return missing < 2 ? undefined : [...head, ...new Array<number>(missing).fill(0), ...tail]
}

function parseGroups(text: string): readonly number[] | undefined {
  if (text === "") return []
  const bytes = text.split(":").map((group) => {
    if (!/^[\da-f]{1,4}$/i.test(group)) return undefined
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
  return bytes.every((pair) => pair !== undefined) ? bytes.flat() : undefined
}
