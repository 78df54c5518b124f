/** The part of a body that arrives before the connection is gone. */
export function cutBody(body: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(body)
  return bytes.subarray(0, Math.floor(bytes.byteLength / 2))
}
