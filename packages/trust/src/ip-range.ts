/** Address bytes (4 or 16) and how many leading bits count. */
export interface IpRange {
  readonly bytes: readonly number[]
  readonly prefixBits: number
}

/**
 * Reads an IPv4 or IPv6 address or CIDR range. Without a prefix, it is the one address.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [address = "", prefix, ...rest] = text.split("/")
  const bytes = address.includes(":") ? parseIpv6(address) : parseIpv4(address)
  if (!bytes || rest.length > 0) return undefined
  if (prefix === undefined) return { bytes, prefixBits: bytes.length * 8 }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bytes.length * 8) return undefined
  return { bytes, prefixBits: Number(prefix) }
}

/** Whether every address of `inner` lies in `outer`. IPv4 and IPv6 never contain each other. */
export function ipRangeContains(outer: IpRange, inner: IpRange): boolean {
  if (outer.bytes.length !== inner.bytes.length || inner.prefixBits < outer.prefixBits) return false
  return outer.bytes.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, outer.prefixBits - index * 8))
    const mask = (0xff << (8 - bits)) & 0xff
    return (byte & mask) === ((inner.bytes[index] ?? 0) & mask)
  })
}

function parseIpv4(text: string): readonly number[] | undefined {
  const parts = text.split(".")
  if (parts.length !== 4) return undefined
  const bytes = parts.map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256))
  return bytes.every((byte) => byte < 256) ? bytes : undefined
}

function parseIpv6(text: string): readonly number[] | undefined {
  if (text.length > 45) return undefined
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
  const groups = text.split(":")
  const bytes = groups.map((group, index) => {
    if (group.includes(".") && index === groups.length - 1) return parseIpv4(group)
    if (!/^[\da-f]{1,4}$/i.test(group)) return undefined
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
  return bytes.every((pair) => pair !== undefined) ? bytes.flat() : undefined
}
