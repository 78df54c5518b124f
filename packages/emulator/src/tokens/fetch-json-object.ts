import { parseJsonObject } from "./parse-json-object.ts"
import { TokenProblem } from "./token-problem.ts"

/** Discovery documents and key sets have a few KiB; AWS caps them too. */
const MAX_BYTES = 256 * 1024
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

export interface FetchJsonOptions {
  readonly fetch: typeof globalThis.fetch
  /** The deadline. It also ends the reading of the body. */
  readonly signal: AbortSignal
}

/**
 * Fetches one JSON object of at most 256 KiB. Plain http is for loopback addresses only, and redirects are refused.
 * Rejects on everything else than a readable answer in time.
 */
export async function fetchJsonObject(
  address: string,
  { fetch, signal }: FetchJsonOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const url = new URL(address)
  if (!isAllowed(url)) throw new TokenProblem("KEYS_UNAVAILABLE")
  const headers = { accept: "application/json" }
  const response = await orAborted(fetch(url, { headers, signal, redirect: "manual" }), signal)
  if (response.status !== 200 || !response.body) return discard(response)
  return parseJsonObject(await orAborted(readCapped(response.body), signal))
}

async function discard(response: Response): Promise<never> {
  await response.body?.cancel()
  throw new TokenProblem("KEYS_UNAVAILABLE")
}

function isAllowed({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname))
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) throw new TokenProblem("KEYS_UNAVAILABLE")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Also ends the waiting for a `fetch` that doesn't listen to its signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, aborted])
}
