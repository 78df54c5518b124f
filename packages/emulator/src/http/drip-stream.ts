import { Readable } from "node:stream"
import { setTimeout } from "node:timers/promises"

/**
 * Gives a body one byte at a time, until its reader gives up.
 *
 * @param dripMs How long each byte takes, in milliseconds.
 * @param endings The first that is aborted ends the stream with its reason, as an error.
 */
export function dripStream(body: Uint8Array | string, dripMs: number, endings: readonly AbortSignal[]): Readable {
  const bytes = Buffer.from(body).values()
  const gone = new AbortController()
  const signal = AbortSignal.any([...endings, gone.signal])
  return new Readable({
    highWaterMark: 1,
    read() {
      const { value, done } = bytes.next()
      if (done) return void this.push(null)
      setTimeout(dripMs, undefined, { signal }).then(
        () => this.push(Uint8Array.of(value)),
        () => this.destroy(signal.reason),
      )
    },
    destroy(error, callback) {
      gone.abort()
      callback(error)
    },
  })
}
