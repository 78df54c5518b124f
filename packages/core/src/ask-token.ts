import { connections } from "./connections/connections.ts"
import { eventSource } from "./events/event-source.ts"
import { requestCiToken } from "./flows/ci-token.ts"
import { poolAudience } from "./flows/pool-audience.ts"
import { withinExchange } from "./flows/within-exchange.ts"
import { fullRuntime } from "./full-runtime.ts"
import { checkForms } from "./options/check-forms.ts"
import { checkNames } from "./options/check-names.ts"
import type { CommonOptions } from "./options/common-options.ts"
import { githubToken } from "./token/github-token.ts"
import type { TokenSource } from "./token/token-source.ts"

/** Options of `askToken`: those of an exchange that its first step knows. Default audience: `cognito-identity.amazonaws.com`. */
export interface AskTokenOptions extends Omit<CommonOptions, "clientConfig"> {
  /** Gives the CI's token. Default: `githubToken()`. */
  readonly token?: TokenSource
}

/**
 * Asks for the CI's token as an exchange does, with its deadline and its retries, and for nothing else.
 *
 * For programs that look at the claims before they know which role to ask for. AWS's SDK is not loaded for it.
 *
 * > [!WARNING]
 * > Whoever has the token is this job to everybody who trusts the CI. Nobody has verified its claims here.
 *
 * @example
 * ```ts
 * import { askToken, decodeClaims } from "@claimbridge/core"
 *
 * const { repository, ref } = decodeClaims(await askToken({ timeoutMs: 10_000 }))
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`; any code of `errorCatalog` about the CI's token.
 */
export async function askToken(options: AskTokenOptions = {}): Promise<string> {
  const typed = { ...options }
  checkNames(typed)
  checkForms(typed)
  const { token = githubToken(), audience = poolAudience, onEvent, logger } = typed
  const own = connections(fullRuntime(typed.runtime).env)
  const runtime = fullRuntime({ ...typed.runtime, fetch: typed.runtime?.fetch ?? own.fetch })
  const events = eventSource({ provider: "askToken", onEvent, logger, now: runtime.now })
  const emit = events.tell.bind(undefined, 0)
  const start = { options: { ...typed, token }, audience, runtime, connections: own, emit }
  try {
    return await own.during(() => withinExchange(start, async (exchange) => (await requestCiToken(exchange)).raw))
  } finally {
    await own.close()
  }
}
