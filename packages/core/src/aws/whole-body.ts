import { isRecord } from "../is-record.ts"
import { readBody } from "../runtime/read-body.ts"

/** Reads the body of an answer to its end, if it is a Node stream; others stay as they are. */
export async function wholeBody<Response extends { body?: unknown }>(response: Response): Promise<Response> {
  if (isRecord(response) && isReadable(response.body)) response.body = new Uint8Array(await readBody(response.body))
  return response
}

function isReadable(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return isRecord(body) && typeof body.pipe === "function" && Symbol.asyncIterator in body
}
