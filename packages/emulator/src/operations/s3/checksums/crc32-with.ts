/** A CRC of 32 bits, reflected, big-endian: `crc32` and `crc32c` differ in the polynomial alone. */
export function crc32With(polynomial: number): (data: Uint8Array) => Uint8Array {
  const table = Uint32Array.from({ length: 256 }, (_, index) => tableEntry(polynomial, index))
  return (data) => {
    let crc = 0xffff_ffff
    for (const byte of data) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
    const result = Buffer.alloc(4)
    result.writeUInt32BE((crc ^ 0xffff_ffff) >>> 0)
    return result
  }
}

function tableEntry(polynomial: number, index: number): number {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value >>> 0
}
