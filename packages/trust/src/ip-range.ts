/** An IPv4 address of 32 bits, or an IPv6 address of 128. */
export interface IpAddress {
  readonly bits: number
  readonly value: bigint
}

/** The addresses that differ from `value` in the last `hostBits` only. */
export interface IpRange extends IpAddress {
  readonly hostBits: bigint
}

/**
 * Reads an IPv4 or IPv6 address or CIDR range of a policy. Without a prefix, it is the one address.
 *
 * As IAM does, it ignores host bits in IPv4 ranges, and refuses them and embedded IPv4 addresses in IPv6 ranges.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function parseIpRange(text: string): IpRange | undefined {
  const [first = "", prefix, ...rest] = text.split("/")
  const address = parseAddress(first)
  if (!address || rest.length > 0) return undefined
  if (prefix === undefined) return { ...address, hostBits: 0n }
  if (!/^\+?\d{1,4}$/.test(prefix) || Number(prefix) > address.bits) return undefined

  const range = { ...address, hostBits: BigInt(address.bits - Number(prefix)) }
  return range.bits === 128 && hasHostBits(range) ? undefined : range
}

/** Reads the address of a request. An IPv4 address in IPv6 clothes (`::ffff:203.0.113.5`) is the IPv4 address. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const mapped = /^::ffff:([\d.]+)$/i.exec(text)?.[1]
  if (mapped !== undefined) return parseIpv4(mapped)
  const address = parseAddress(text)
  if (address?.bits !== 128 || address.value >> 32n !== 0xffffn) return address
  return { bits: 32, value: address.value & 0xffffffffn }
}

/** Whether the address lies in the range. IPv4 and IPv6 never contain each other. */
export function ipRangeContains(range: IpRange, address: IpAddress): boolean {
  return range.bits === address.bits && (range.value ^ address.value) >> range.hostBits === 0n
}

function hasHostBits({ value, hostBits }: IpRange): boolean {
  return (value >> hostBits) << hostBits !== value
}

function parseAddress(text: string): IpAddress | undefined {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text)
}

function parseIpv4(text: string): IpAddress | undefined {
  const bytes = text.split(".")
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,9}$/.test(byte) && Number(byte) < 256)) return undefined
  return { bits: 32, value: bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) }
}

function parseIpv6(text: string): IpAddress | undefined {
  const [head = [], tail, ...rest] = text.split("::").map(groupsOf)
  const missing = 8 - head.length - (tail?.length ?? 0)
  if (rest.length > 0 || (tail ? missing < 1 : missing !== 0)) return undefined

  const groups = [...head, ...new Array<string>(missing).fill("0"), ...(tail ?? [])]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  return { bits: 128, value: groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n) }
}

function groupsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":")
}
