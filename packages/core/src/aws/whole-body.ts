import { isRecord } from "../is-record.ts"
import { readBody } from "../runtime/read-body.ts"

/** Reads the body of an answer to its end, if it is a stream, of Node or of `fetch`; others stay as they are. */
export async function wholeBody<Response extends { body?: unknown }>(response: Response): Promise<Response> {
  if (isRecord(response) && isReadable(response.body)) response.body = new Uint8Array(await readBody(response.body))
  return response
}

function isReadable(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return isRecord(body) && Symbol.asyncIterator in body
}
