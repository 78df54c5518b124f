// https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { bitbucketToken } from "./bitbucket-token.ts"

/** Options of `fromBitbucketCognito`: those of one flow. */
export type FromBitbucketCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a step of Bitbucket Pipelines.
 *
 * The step needs `oidc`, and its one token cannot be renewed. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromBitbucketCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromBitbucketCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `bitbucketToken` throws, and any code of `errorCatalog`.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
export function fromBitbucketCognito(options: FromBitbucketCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: bitbucketToken() })
}
