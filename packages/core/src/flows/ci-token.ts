import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import { type Claims, decodeClaims } from "../token/decode-claims.ts"
import { requireToken } from "../token/require-token.ts"
import { enterStep } from "./enter-step.ts"
import type { Exchange } from "./exchange.ts"

/** The CI's token and what it says. */
export interface CiToken {
  readonly raw: string
  readonly claims: Claims
}

/** Asks the token source, once. */
export async function requestCiToken(exchange: Exchange): Promise<CiToken> {
  const { token, audience, signal, runtime, progress } = exchange
  enterStep(exchange, "the CI's token")
  const watched = { ...runtime, fetch: watchedFetch(exchange) }
  const answer: unknown = await callSource(() => token({ audience, signal, runtime: watched }))
  const raw = requireToken("The token source", answer)
  delete progress.host
  return { raw, claims: decodeClaims(raw) }
}

function watchedFetch({ runtime, progress }: Exchange): Exchange["runtime"]["fetch"] {
  return (url, request) => {
    progress.host = url.host
    return runtime.fetch(url, request)
  }
}

async function callSource(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof ClaimbridgeError) throw cause
    const reason = isRecord(cause) && typeof cause.name === "string" ? cause.name : "it threw something"
    throw new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", { reason }, { cause })
  }
}
