// https://docs.semaphore.io/using-semaphore/openid
import type { TokenSource } from "@claimbridge/core"
import { variableToken } from "../source/variable-token.ts"
import { semaphore } from "./semaphore.ts"

/**
 * Takes the token of a Semaphore job from `SEMAPHORE_OIDC_TOKEN`.
 *
 * It cannot be renewed, and lives 24 hours. Its audience is always the organization's URL.
 *
 * @example
 * ```ts
 * import { fromCognito, semaphoreToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: semaphoreToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` elsewhere; `ERR_TOKEN_NOT_OFFERED` when the job has no token.
 * @see https://docs.semaphore.io/using-semaphore/openid
 */
export function semaphoreToken(): TokenSource {
  return variableToken(semaphore, ["SEMAPHORE_OIDC_TOKEN"])
}
