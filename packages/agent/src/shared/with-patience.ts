import { ClaimbridgeError, type CognitoCredentials } from "@claimbridge/core"
import type { AgentRuntime } from "../runtime.ts"

/** Gets new credentials. */
export type CredentialsExchange = (request: { readonly signal: AbortSignal }) => Promise<CognitoCredentials>

/**
 * Gives an exchange so many milliseconds, and aborts its signal then.
 *
 * @throws {ClaimbridgeError} `ERR_TIMEOUT`.
 */
export async function withPatience(
  exchange: CredentialsExchange,
  patienceMs: number,
  { pause }: Pick<AgentRuntime, "pause">,
): Promise<CognitoCredentials> {
  const giveUp = new AbortController()
  const settled = new AbortController()
  const tooLate = pause(patienceMs, settled.signal).then(() => {
    if (settled.signal.aborted) return undefined
    giveUp.abort()
    return undefined
  })
  try {
    const credentials = await Promise.race([exchange({ signal: giveUp.signal }), tooLate])
    if (credentials) return credentials
  } finally {
    settled.abort()
  }
  throw new ClaimbridgeError("ERR_TIMEOUT", {
    timeoutMs: Math.round(patienceMs),
    step: "the exchange",
    host: "this process",
  })
}
