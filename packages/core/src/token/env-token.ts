import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { typeOf } from "../options/option-fault.ts"
import { requireToken } from "./require-token.ts"
import type { TokenSource } from "./token-source.ts"

/**
 * Takes the CI's token from an environment variable.
 *
 * For CIs that put a token into the job's environment. Such a token cannot renew itself: when it has expired, the
 * exchange fails.
 *
 * @example
 * ```ts
 * import { envToken, fromCognito } from "@claimbridge/core"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: envToken("ACME_ID_TOKEN"),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` at once when it is no variable's name; `ERR_TOKEN_ENV_EMPTY` when the variable is absent or empty;
 *   `ERR_TOKEN_MALFORMED` when it holds something else than a token.
 */
export function envToken(variable: string): TokenSource {
  if (typeof variable !== "string" || !/^[A-Za-z_]\w*$/.test(variable)) {
    // Not shown: people pass the variable's value by mistake.
    const expected = "it must be the name of an environment variable"
    throw new ClaimbridgeError("ERR_OPTION_INVALID", { option: "variable", value: typeOf(variable), expected })
  }
  return async ({ runtime: { env } }) => {
    const content = Object.hasOwn(env, variable) ? env[variable]?.trim() : undefined
    if (!content) throw new ClaimbridgeError("ERR_TOKEN_ENV_EMPTY", { variable })
    return requireToken(`The environment variable ${variable}`, content)
  }
}
