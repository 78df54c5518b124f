// https://docs.spacelift.io/integrations/cloud-providers/oidc
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { spaceliftToken } from "./spacelift-token.ts"

/** Options of `fromSpaceliftCognito`: those of one flow. */
export type FromSpaceliftCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a Spacelift run.
 *
 * Its one token cannot be renewed; its audience is always the account's host name. The call does no I/O; options are
 * checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromSpaceliftCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromSpaceliftCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `spaceliftToken` throws, and any code of `errorCatalog`.
 * @see https://docs.spacelift.io/integrations/cloud-providers/oidc
 */
export function fromSpaceliftCognito(options: FromSpaceliftCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: spaceliftToken() })
}
