// https://vercel.com/docs/oidc
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type VercelTokenOptions, vercelToken } from "./vercel-token.ts"

/** Options of `fromVercelCognito`: those of one flow, and what to take the token from. */
export type FromVercelCognitoOptions = FlowOptions & {
  /** See `VercelTokenOptions`. Default: as written there. */
  readonly token?: VercelTokenOptions
}

/**
 * Gives AWS credentials for a build or a function of Vercel.
 *
 * A build has one token. In functions `token.header` gives the one of the request that is served. The call does no
 * I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromVercelCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromVercelCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `vercelToken` throws, and any code of `errorCatalog`.
 * @see https://vercel.com/docs/oidc
 */
export function fromVercelCognito(options: FromVercelCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: vercelToken(options.token) })
}
