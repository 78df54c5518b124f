/** One chunk of an `aws-chunked` body. The last one is empty. */
export interface AwsChunk {
  readonly data: Uint8Array
  readonly signature?: string
}

export interface AwsChunkedBody {
  readonly chunks: readonly AwsChunk[]
  /** In the order in which they came, lower-case names. */
  readonly trailers: readonly (readonly [name: string, value: string])[]
}

const CRLF = "\r\n"
const CHUNK_HEAD = /^([0-9a-f]+)(?:;chunk-signature=([0-9a-f]{64}))?$/i

/**
 * Takes the `aws-chunked` framing off a body.
 *
 * @throws {RangeError} when the framing is broken
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export function decodeAwsChunked(body: Uint8Array): AwsChunkedBody {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const chunks: AwsChunk[] = []
  let offset = 0
  for (;;) {
    const { chunk, next } = readChunk(bytes, offset)
    chunks.push(chunk)
    offset = next
    if (chunk.data.byteLength === 0) return { chunks, trailers: readTrailers(bytes.toString("latin1", offset)) }
    offset = skipLineEnd(bytes, offset)
  }
}

function readChunk(bytes: Buffer, offset: number): { readonly chunk: AwsChunk; readonly next: number } {
  const end = bytes.indexOf(CRLF, offset, "latin1")
  const head = end === -1 ? null : CHUNK_HEAD.exec(bytes.toString("latin1", offset, end))
  if (!head) throw new RangeError("A chunk has no valid head")
  const start = end + CRLF.length
  const next = start + Number.parseInt(head[1] ?? "", 16)
  if (next > bytes.byteLength) throw new RangeError("A chunk is shorter than its head says")
  const signature = head[2]?.toLowerCase()
  return { chunk: { data: bytes.subarray(start, next), ...(signature !== undefined && { signature }) }, next }
}

function skipLineEnd(bytes: Buffer, offset: number): number {
  if (bytes.toString("latin1", offset, offset + CRLF.length) === CRLF) return offset + CRLF.length
  throw new RangeError("A chunk is longer than its head says")
}

function readTrailers(text: string): AwsChunkedBody["trailers"] {
  const lines = text.split(CRLF).filter((line) => line !== "")
  return lines.map((line) => {
    const colon = line.indexOf(":")
    if (colon < 1) throw new RangeError("A trailer is no header")
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
}
