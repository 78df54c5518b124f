// packages/issuer/README.md
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { withoutToken } from "../source/without-token.ts"
import { claimbridgeIssuerToken } from "./claimbridge-issuer-token.ts"

/** Options of `fromClaimbridgeIssuerCognito`: those of one flow. */
export type FromClaimbridgeIssuerCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a job of any CI that has an issuer of `@claimbridge/issuer`.
 *
 * The token is asked for anew for each exchange. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromClaimbridgeIssuerCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromClaimbridgeIssuerCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `claimbridgeIssuerToken` throws, and any code of `errorCatalog`.
 */
export function fromClaimbridgeIssuerCognito(options: FromClaimbridgeIssuerCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...withoutToken(options), token: claimbridgeIssuerToken() })
}
