// https://vercel.com/docs/oidc
import type { TokenSource } from "@claimbridge/core"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { variableToken } from "../source/variable-token.ts"
import { vercel } from "./vercel.ts"

/** Where Vercel's token is. */
export interface VercelTokenOptions {
  /** Gives `x-vercel-oidc-token` of the request that a function serves, nothing outside one. Default: the variable alone. */
  readonly header?: () => string | null | undefined | Promise<string | null | undefined>
}

/**
 * Takes Vercel's token from the header of the request that is served, else from `VERCEL_OIDC_TOKEN`.
 *
 * In functions each request brings a token; a build has one, which cannot be renewed.
 *
 * @example
 * ```ts
 * import { AsyncLocalStorage } from "node:async_hooks"
 * import { fromCognito, vercelToken } from "@claimbridge/ci"
 *
 * export const served = new AsyncLocalStorage<Request>()
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/web",
 *   token: vercelToken({ header: () => served.getStore()?.headers.get("x-vercel-oidc-token") }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` when there is neither header nor variable.
 * @see https://vercel.com/docs/oidc
 */
export function vercelToken(options: VercelTokenOptions = {}): TokenSource {
  checkTokenOptions(options, { header: [(value) => typeof value === "function", "a function that gives the header"] })
  const { header } = options
  const fromVariable = variableToken(vercel, ["VERCEL_OIDC_TOKEN"])
  if (header === undefined) return fromVariable
  return advised({ ...vercel, renewal: "every exchange" }, async (request) => {
    return (await header()) || fromVariable(request)
  })
}
