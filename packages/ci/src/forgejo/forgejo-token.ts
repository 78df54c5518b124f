// https://forgejo.org/docs/next/user/actions/security-openid-connect
import type { TokenSource } from "@claimbridge/core"
import { requestedToken } from "../source/requested-token.ts"
import { forgejo } from "./forgejo.ts"

/**
 * Asks Forgejo for a token, a new one for each exchange.
 *
 * The job needs `enable-openid-connect: true`. Pull requests from forks get no token.
 *
 * @example
 * ```ts
 * import { forgejoToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: forgejoToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` elsewhere; `ERR_TOKEN_NOT_OFFERED` when the job may not ask;
 *   `ERR_TOKEN_REQUEST_FAILED` when Forgejo refuses.
 * @see https://forgejo.org/docs/next/user/actions/security-openid-connect
 */
export function forgejoToken(): TokenSource {
  const variables = { url: "ACTIONS_ID_TOKEN_REQUEST_URL", secret: "ACTIONS_ID_TOKEN_REQUEST_TOKEN" }
  return requestedToken(forgejo, [variables], ({ url, secret, audience }) => {
    url.searchParams.set("audience", audience)
    return { url, headers: { accept: "application/json", authorization: `Bearer ${secret}` }, field: "value" }
  })
}
