import { AnswerTooLarge } from "../errors/answer-too-large.ts"

const maxBytes = 1_048_576

/** Reads a small answer to its end. */
export async function readBody(body: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    const chunk = typeof part === "string" ? Buffer.from(part) : part
    size += chunk.length
    if (size > maxBytes) throw new AnswerTooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
