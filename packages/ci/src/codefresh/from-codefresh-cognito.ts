// https://codefresh.io/steps/step/obtain-oidc-id-token
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { codefreshToken } from "./codefresh-token.ts"

/** Options of `fromCodefreshCognito`: those of one flow. */
export type FromCodefreshCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a Codefresh step.
 *
 * The token is asked for anew for each exchange. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromCodefreshCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromCodefreshCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `codefreshToken` throws, and any code of `errorCatalog`.
 * @see https://codefresh.io/steps/step/obtain-oidc-id-token
 */
export function fromCodefreshCognito(options: FromCodefreshCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: codefreshToken() })
}
