// https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
import type { TokenSource } from "@claimbridge/core"
import { variableToken } from "../source/variable-token.ts"
import { bitbucket } from "./bitbucket.ts"

/**
 * Takes the token of a step of Bitbucket Pipelines from `BITBUCKET_STEP_OIDC_TOKEN`.
 *
 * The step needs `oidc`. Its token cannot be renewed.
 *
 * @example
 * ```ts
 * import { bitbucketToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: bitbucketToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` elsewhere; `ERR_TOKEN_NOT_OFFERED` when the step has no `oidc`;
 *   `ERR_TOKEN_AUDIENCE_MISMATCH` when its audiences are others.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
export function bitbucketToken(): TokenSource {
  return variableToken(bitbucket, ["BITBUCKET_STEP_OIDC_TOKEN"])
}
