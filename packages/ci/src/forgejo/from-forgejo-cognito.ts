// https://forgejo.org/docs/next/user/actions/security-openid-connect
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { forgejoToken } from "./forgejo-token.ts"

/** Options of `fromForgejoCognito`: those of one flow. */
export type FromForgejoCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a job of Forgejo Actions.
 *
 * The job needs `enable-openid-connect: true`. Pull requests from forks get no token. The call does no I/O; options
 * are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromForgejoCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromForgejoCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `forgejoToken` throws, and any code of `errorCatalog`.
 * @see https://forgejo.org/docs/next/user/actions/security-openid-connect
 */
export function fromForgejoCognito(options: FromForgejoCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: forgejoToken() })
}
