import { AnswerTooLarge } from "../errors/answer-too-large.ts"
import { isRecord } from "../is-record.ts"

const maxBytes = 1_048_576

/** Lets the body of an answer end with an error when it goes on and on. Bodies that are no Node stream stay as they are. */
export async function limitBody<Response extends { body?: unknown }>(response: Response): Promise<Response> {
  const { Readable } = await import("node:stream")
  if (isRecord(response) && response.body instanceof Readable) response.body = Readable.from(limited(response.body))
  return response
}

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new AnswerTooLarge(maxBytes)
    yield chunk
  }
}
