import type { ErrorCode } from "../errors/error-code.ts"
import type { Runtime } from "../runtime.ts"

/** What a token source is asked for. */
export interface TokenRequest {
  /** The audience that the token should carry. Sources that cannot choose one leave it aside. */
  readonly audience: string
  /** Aborts when the exchange's deadline passes. */
  readonly signal: AbortSignal
  /** The machine: environment, fetch, files, commands. */
  readonly runtime: Runtime
}

/**
 * Gives the CI's OIDC token: `githubToken`, `fileToken`, `envToken`, `commandToken` or a function of your own.
 *
 * It is called once per exchange.
 *
 * @example
 * ```ts
 * import type { TokenSource } from "@claimbridge/core"
 *
 * const source: TokenSource = async ({ audience, signal, runtime }) => {
 *   const url = new URL("https://ci.acme.example/token")
 *   url.searchParams.set("audience", audience)
 *   const answer = await runtime.fetch(url, { headers: {}, redirect: "manual", signal })
 *   return answer.text()
 * }
 * ```
 */
export interface TokenSource {
  (request: TokenRequest): Promise<string>
  /** What this source's CI has to say about an error of the exchange, in one line; its hint begins with it. Default: nothing. */
  readonly advise?: (code: ErrorCode, env: Runtime["env"]) => string | undefined
}
