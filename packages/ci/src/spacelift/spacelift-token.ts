// https://docs.spacelift.io/integrations/cloud-providers/oidc
import type { TokenSource } from "@claimbridge/core"
import { variableToken } from "../source/variable-token.ts"
import { spacelift } from "./spacelift.ts"

/**
 * Takes the token of a Spacelift run from `SPACELIFT_OIDC_TOKEN`.
 *
 * It cannot be renewed. Its audience is always the account's host name.
 *
 * @example
 * ```ts
 * import { fromCognito, spaceliftToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: spaceliftToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` elsewhere; `ERR_TOKEN_NOT_OFFERED` when the run has no token.
 * @see https://docs.spacelift.io/integrations/cloud-providers/oidc
 */
export function spaceliftToken(): TokenSource {
  return variableToken(spacelift, ["SPACELIFT_OIDC_TOKEN"])
}
