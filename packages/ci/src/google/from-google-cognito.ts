// https://cloud.google.com/compute/docs/instances/verifying-instance-identity
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type GoogleTokenOptions, googleToken } from "./google-token.ts"

/** Options of `fromGoogleCognito`: those of one flow, and what to take the token from. */
export type FromGoogleCognitoOptions = FlowOptions & {
  /** See `GoogleTokenOptions`. Default: as written there. */
  readonly token?: GoogleTokenOptions
}

/**
 * Gives AWS credentials for a build of Google Cloud, or any machine there.
 *
 * The token says which service account runs, and not which build. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromGoogleCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromGoogleCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `googleToken` throws, and any code of `errorCatalog`.
 * @see https://cloud.google.com/compute/docs/instances/verifying-instance-identity
 */
export function fromGoogleCognito(options: FromGoogleCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: googleToken(options.token) })
}
