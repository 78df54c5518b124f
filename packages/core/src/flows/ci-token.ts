import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { keepSecret } from "../errors/keep-secret.ts"
import { systemCode } from "../errors/system-code.ts"
import { type Claims, claimsOf } from "../token/decode-claims.ts"
import { requireToken } from "../token/require-token.ts"
import { enterStep } from "./enter-step.ts"
import type { Exchange } from "./exchange.ts"

const ordinaryHeader = /^(?:accept.*|content-.*|user-agent)$/i

/** The CI's token and what it says. */
export interface CiToken {
  readonly raw: string
  readonly claims: Claims
}

/** Asks the token source, once. */
export async function requestCiToken(exchange: Exchange): Promise<CiToken> {
  const { token, audience, signal, runtime, progress, secrets } = exchange
  enterStep(exchange, "the CI's token")
  const watched = { ...runtime, fetch: watchedFetch(exchange), runCommand: watchedCommand(exchange) }
  const answer: unknown = await callSource(() => token({ audience, signal, runtime: watched }))
  const raw = requireToken("The token source", answer)
  keepSecret(secrets, raw)
  delete progress.host
  return { raw, claims: claimsOf("The token source", raw) }
}

function watchedFetch({ runtime, progress, secrets }: Exchange): Exchange["runtime"]["fetch"] {
  return (url, request) => {
    progress.host = url.host
    for (const [name, value] of Object.entries(request.headers)) {
      if (!ordinaryHeader.test(name)) keepSecret(secrets, value)
    }
    return runtime.fetch(url, request)
  }
}

function watchedCommand({ runtime, progress }: Exchange): Exchange["runtime"]["runCommand"] {
  return (argv, request) => {
    progress.host = argv[0] ?? "no program"
    return runtime.runCommand(argv, request)
  }
}

async function callSource(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof ClaimbridgeError) throw cause
    throw new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", { reason: systemCode(cause) }, { cause })
  }
}
