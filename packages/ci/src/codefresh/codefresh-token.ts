// https://codefresh.io/steps/step/obtain-oidc-id-token
import type { TokenSource } from "@claimbridge/core"
import { requestedToken } from "../source/requested-token.ts"
import { codefresh } from "./codefresh.ts"

/**
 * Asks Codefresh for a token, a new one for each exchange.
 *
 * @example
 * ```ts
 * import { codefreshToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: codefreshToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` elsewhere; `ERR_TOKEN_NOT_OFFERED` without Codefresh's variables;
 *   `ERR_TOKEN_REQUEST_FAILED` when it refuses.
 * @see https://codefresh.io/steps/step/obtain-oidc-id-token
 */
export function codefreshToken(): TokenSource {
  const variables = { url: "CF_OIDC_REQUEST_URL", secret: "CF_OIDC_REQUEST_TOKEN" }
  return requestedToken(codefresh, [variables], ({ url, secret, audience }) => {
    url.searchParams.set("audience", audience)
    return { url, headers: { accept: "application/json", authorization: secret }, field: "id_token" }
  })
}
