import type { CognitoCredentialProvider } from "./cognito-credential-provider.ts"
import { createProvider } from "./create-provider.ts"
import { checkOptions } from "./options/check-options.ts"
import type { FlowOptions } from "./options/flow-options.ts"
import { optionFault } from "./options/option-fault.ts"
import { githubToken } from "./token/github-token.ts"

/** Options of `fromGithubCognito`: those of one flow. */
export type FromGithubCognitoOptions = FlowOptions & { readonly token?: undefined }

/**
 * Gives AWS credentials for a GitHub Actions job, with the claims of its OIDC token as session tags.
 *
 * The job needs `permissions: id-token: write`. The call does no I/O: the exchange runs when a client first needs
 * credentials. Options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromGithubCognito } from "@claimbridge/core"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromGithubCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *     roleSessionName: "{run_id}@{sha}",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider any code of `errorCatalog`, outside GitHub Actions `ERR_CI_NOT_DETECTED`.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function fromGithubCognito(options: FromGithubCognitoOptions): CognitoCredentialProvider {
  const typed = { ...options }
  checkOptions(typed, [])
  if (typed.token !== undefined) throw optionFault("token", typed.token, "it goes with fromCognito")
  return createProvider("fromGithubCognito", { ...typed, token: githubToken() })
}
