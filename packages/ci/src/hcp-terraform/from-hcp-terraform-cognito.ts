// https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type HcpTerraformTokenOptions, hcpTerraformToken } from "./hcp-terraform-token.ts"

/** Options of `fromHcpTerraformCognito`: those of one flow, and what to take the token from. */
export type FromHcpTerraformCognitoOptions = FlowOptions & {
  /** See `HcpTerraformTokenOptions`. Default: as written there. */
  readonly token?: HcpTerraformTokenOptions
}

/**
 * Gives AWS credentials for a plan or apply of HCP Terraform.
 *
 * The workspace needs `TFC_WORKLOAD_IDENTITY_AUDIENCE`; the one token cannot be renewed. The call does no I/O;
 * options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromHcpTerraformCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromHcpTerraformCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `hcpTerraformToken` throws, and any code of `errorCatalog`.
 * @see https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
 */
export function fromHcpTerraformCognito(options: FromHcpTerraformCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: hcpTerraformToken(options.token) })
}
