import type { Readable } from "node:stream"
import { BodyTooLarge } from "./body-too-large.ts"

/** The largest body that any door takes: 64 MiB. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a body to its end.
 *
 * @throws {BodyTooLarge} over 64 MiB
 */
export function readBody(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    stream.on("data", (chunk: Uint8Array | string) => {
      const buffer = typeof chunk === "string" ? Buffer.from(chunk) : chunk
      bytes += buffer.byteLength
      if (bytes > MAX_BYTES) {
        stream.removeAllListeners("data").pause()
        reject(new BodyTooLarge())
        return
      }
      chunks.push(buffer)
    })
    stream.once("end", () => resolve(join(chunks)))
    stream.once("error", reject)
    stream.once("close", () => {
      if (!stream.readableEnded) reject(new Error("The request ended before its body was complete"))
    })
  })
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks
  return only && chunks.length === 1 ? only : Buffer.concat(chunks)
}
