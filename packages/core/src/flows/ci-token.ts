import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { withRetries } from "../retry/with-retries.ts"
import { type Claims, claimsOf } from "../token/decode-claims.ts"
import { requireToken } from "../token/require-token.ts"
import { enterStep } from "./enter-step.ts"
import type { Exchange } from "./exchange.ts"
import { tellSecret } from "./tell-secret.ts"
import { watchedFetch } from "./watched-fetch.ts"

/** The CI's token and what it says. */
export interface CiToken {
  readonly raw: string
  readonly claims: Claims
}

/** Asks the token source; again when its endpoint could not answer. */
export async function requestCiToken(exchange: Exchange): Promise<CiToken> {
  const { token, audience, signal, runtime, progress } = exchange
  enterStep(exchange, "the CI's token")
  const watched = { ...runtime, fetch: watchedFetch(exchange), runCommand: watchedCommand(exchange) }
  const call = (): Promise<unknown> => callSource(exchange, () => token({ audience, signal, runtime: watched }))
  const answer = await withRetries(exchange, call)
  const raw = requireToken("The token source", answer)
  tellSecret(exchange, "ci-token", raw)
  delete progress.host
  return { raw, claims: claimsOf("The token source", raw) }
}

function watchedCommand({ runtime, progress }: Exchange): Exchange["runtime"]["runCommand"] {
  return (argv, request) => {
    progress.host = argv[0] ?? "no program"
    return runtime.runCommand(argv, request)
  }
}

async function callSource({ progress }: Exchange, call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof ClaimbridgeError) throw cause
    const reason = systemCode(cause)
    const { host = "of the token source" } = progress
    if (isNetworkCode(reason)) throw new ClaimbridgeError("ERR_TOKEN_ENDPOINT_UNAVAILABLE", { host, reason }, { cause })
    throw new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", { reason }, { cause })
  }
}

/** A source of your own may leave the errors of its connection as they are. */
function isNetworkCode(reason: string): boolean {
  return /^(?:E(?:CONN\w+|PIPE|TIMEDOUT|AI_AGAIN|HOSTUNREACH|NETUNREACH)|UND_ERR_\w+)$/.test(reason)
}
