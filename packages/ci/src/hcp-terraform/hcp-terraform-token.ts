// https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
import type { TokenSource } from "@claimbridge/core"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { variableToken } from "../source/variable-token.ts"
import { hcpTerraform } from "./hcp-terraform.ts"

/** Which token of a run to take. */
export interface HcpTerraformTokenOptions {
  /** The tag behind the variable's name, such as `AWS` for `TFC_WORKLOAD_IDENTITY_TOKEN_AWS`. Default: none. */
  readonly tag?: string
}

/**
 * Takes the token of a plan or apply of HCP Terraform from `TFC_WORKLOAD_IDENTITY_TOKEN`.
 *
 * The workspace needs the variable `TFC_WORKLOAD_IDENTITY_AUDIENCE`. The token cannot be renewed.
 *
 * @example
 * ```ts
 * import { fromCognito, hcpTerraformToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: hcpTerraformToken({ tag: "AWS" }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` when the workspace has no audience; `ERR_TOKEN_AUDIENCE_MISMATCH` when it has another.
 * @see https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
 */
export function hcpTerraformToken(options: HcpTerraformTokenOptions = {}): TokenSource {
  checkTokenOptions(options, {
    tag: [(value) => typeof value === "string" && /^\w+$/.test(value), "the tag of a token"],
  })
  const variable = "TFC_WORKLOAD_IDENTITY_TOKEN"
  return variableToken(hcpTerraform, [options.tag === undefined ? variable : `${variable}_${options.tag}`])
}
