// https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type AzureDevopsTokenOptions, azureDevopsToken } from "./azure-devops-token.ts"

/** Options of `fromAzureDevopsCognito`: those of one flow, and what to take the token from. */
export type FromAzureDevopsCognitoOptions = FlowOptions & {
  /** See `AzureDevopsTokenOptions`. Default: as written there. */
  readonly token?: AzureDevopsTokenOptions
}

/**
 * Gives AWS credentials for a job of Azure DevOps.
 *
 * The step needs `SYSTEM_ACCESSTOKEN`. The audience is always `api://AzureADTokenExchange`. The call does no I/O;
 * options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromAzureDevopsCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromAzureDevopsCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `azureDevopsToken` throws, and any code of `errorCatalog`.
 * @see https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create
 */
export function fromAzureDevopsCognito(options: FromAzureDevopsCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: azureDevopsToken(options.token) })
}
