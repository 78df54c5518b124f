// https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create
import type { TokenSource } from "@claimbridge/core"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { requestedToken } from "../source/requested-token.ts"
import { azureDevops } from "./azure-devops.ts"

/** Whose token to ask Azure DevOps for. */
export interface AzureDevopsTokenOptions {
  /** The id of a service connection, whose identity the token gets. Default: the identity of the pipeline. */
  readonly serviceConnectionId?: string
}

/**
 * Asks Azure DevOps for a token of the pipeline, or of a service connection; a new one for each exchange.
 *
 * The step needs `SYSTEM_ACCESSTOKEN` in its `env`. The audience is always `api://AzureADTokenExchange`.
 *
 * @example
 * ```ts
 * import { azureDevopsToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: azureDevopsToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` without the access token; `ERR_TOKEN_REQUEST_FAILED` when Azure DevOps refuses.
 * @see https://learn.microsoft.com/en-us/rest/api/azure/devops/distributedtask/oidctoken/create
 */
export function azureDevopsToken(options: AzureDevopsTokenOptions = {}): TokenSource {
  checkTokenOptions(options, {
    serviceConnectionId: [(value) => typeof value === "string" && value !== "", "the id of a service connection"],
  })
  const variables = { url: "SYSTEM_OIDCREQUESTURI", secret: "SYSTEM_ACCESSTOKEN" }
  return requestedToken(azureDevops, [variables], ({ url, secret }) => {
    url.searchParams.set("api-version", "7.1")
    if (options.serviceConnectionId) url.searchParams.set("serviceConnectionId", options.serviceConnectionId)
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` }
    return { url, method: "POST", headers, field: "oidcToken" }
  })
}
