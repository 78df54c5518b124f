import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { ciToken } from "./ci-token.ts"
import { withoutToken } from "./source/without-token.ts"

/** Options of `fromCiCognito`: those of one flow. */
export type FromCiCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a job of whichever CI it runs on.
 *
 * For programs that run on several CIs. The IAM OIDC providers, mappings and trust policies of AWS are each CI's own.
 * The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromCiCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromCiCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `ciToken` throws, and any code of `errorCatalog`.
 */
export function fromCiCognito(options: FromCiCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: ciToken() })
}
