// https://docs.semaphore.io/using-semaphore/openid
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { semaphoreToken } from "./semaphore-token.ts"

/** Options of `fromSemaphoreCognito`: those of one flow. */
export type FromSemaphoreCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a Semaphore job.
 *
 * Its one token cannot be renewed; its audience is always the organization's URL. The call does no I/O; options are
 * checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromSemaphoreCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromSemaphoreCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `semaphoreToken` throws, and any code of `errorCatalog`.
 * @see https://docs.semaphore.io/using-semaphore/openid
 */
export function fromSemaphoreCognito(options: FromSemaphoreCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: semaphoreToken() })
}
