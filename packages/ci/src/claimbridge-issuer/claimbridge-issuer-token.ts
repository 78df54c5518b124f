// packages/issuer/README.md
import type { TokenSource } from "@claimbridge/core"
import { requestedToken } from "../source/requested-token.ts"
import { claimbridgeIssuer } from "./claimbridge-issuer.ts"

/**
 * Asks an issuer of `@claimbridge/issuer` for a token, a new one for each exchange.
 *
 * It reads `CLAIMBRIDGE_ID_TOKEN_REQUEST_URL` and `…_TOKEN`, else `JENKINS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`, and
 * speaks GitHub's protocol: any server that does so will do.
 *
 * @example
 * ```ts
 * import { claimbridgeIssuerToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: claimbridgeIssuerToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` without any of the variables; `ERR_TOKEN_NOT_OFFERED` without one
 *   of a pair; `ERR_TOKEN_REQUEST_FAILED` when the issuer refuses.
 */
export function claimbridgeIssuerToken(): TokenSource {
  const pairs = ["CLAIMBRIDGE", "JENKINS"].map((prefix) => ({
    url: `${prefix}_ID_TOKEN_REQUEST_URL`,
    secret: `${prefix}_ID_TOKEN_REQUEST_TOKEN`,
  }))
  return requestedToken(claimbridgeIssuer, pairs, ({ url, secret, audience }) => {
    url.searchParams.set("audience", audience)
    return { url, headers: { accept: "application/json", authorization: `Bearer ${secret}` }, field: "value" }
  })
}
