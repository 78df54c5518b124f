export interface HttpAnswer {
  readonly status: number
  readonly body: string
  /** Whether the server will take another request on the same connection. */
  readonly isKeptAlive: boolean
}

/**
 * Reads an HTTP answer from what has arrived, one character for each byte. Gives nothing until it is whole.
 *
 * @throws when it has no `content-length`: the servers that are measured send one always
 */
export function readAnswer(received: string): HttpAnswer | undefined {
  const headEnd = received.indexOf("\r\n\r\n")
  if (headEnd === -1) return undefined
  const head = received.slice(0, headEnd)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error("The answer doesn't say how long it is")

  const bodyStart = headEnd + 4
  const bodyEnd = bodyStart + Number(length)
  if (received.length < bodyEnd) return undefined
  return {
    status: Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length)),
    body: Buffer.from(received.slice(bodyStart, bodyEnd), "latin1").toString(),
    isKeptAlive: head.startsWith("HTTP/1.1") && !/\r\nconnection: *close/i.test(head),
  }
}
