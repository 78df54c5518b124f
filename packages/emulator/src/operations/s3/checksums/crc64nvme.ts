const POLYNOMIAL = 0x9a6c_9329_ac4b_c9b5n
const ALL_ONES = 0xffff_ffff_ffff_ffffn
const LOW_HALF = 0xffff_ffffn

interface Halves {
  readonly high: Uint32Array
  readonly low: Uint32Array
}

let table: Halves | undefined

/** The CRC-64 of NVMe, reflected, big-endian. Two halves of 32 bits each, as BigInt per byte would take seconds. */
export function crc64nvme(data: Uint8Array): Uint8Array {
  table ??= createTable()
  let high = 0xffff_ffff
  let low = 0xffff_ffff
  for (const byte of data) {
    const index = (low ^ byte) & 0xff
    low = ((low >>> 8) | (high << 24)) ^ (table.low[index] ?? 0)
    high = (high >>> 8) ^ (table.high[index] ?? 0)
  }
  const result = Buffer.alloc(8)
  result.writeUInt32BE(~high >>> 0, 0)
  result.writeUInt32BE(~low >>> 0, 4)
  return result
}

function createTable(): Halves {
  const entries = Array.from({ length: 256 }, (_, index) => tableEntry(BigInt(index)))
  return {
    high: Uint32Array.from(entries, (entry) => Number(entry >> 32n)),
    low: Uint32Array.from(entries, (entry) => Number(entry & LOW_HALF)),
  }
}

function tableEntry(index: bigint): bigint {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ POLYNOMIAL : value >> 1n
  return value & ALL_ONES
}
