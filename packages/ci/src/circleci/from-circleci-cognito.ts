// https://circleci.com/docs/openid-connect-tokens/
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type CircleciTokenOptions, circleciToken } from "./circleci-token.ts"

/** Options of `fromCircleciCognito`: those of one flow, and what to take the token from. */
export type FromCircleciCognitoOptions = FlowOptions & {
  /** See `CircleciTokenOptions`. Default: as written there. */
  readonly token?: CircleciTokenOptions
}

/**
 * Gives AWS credentials for a CircleCI job.
 *
 * The token comes from the `circleci` command, a new one for each exchange. The call does no I/O; options are checked
 * at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromCircleciCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromCircleciCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `circleciToken` throws, and any code of `errorCatalog`.
 * @see https://circleci.com/docs/openid-connect-tokens/
 */
export function fromCircleciCognito(options: FromCircleciCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: circleciToken(options.token) })
}
