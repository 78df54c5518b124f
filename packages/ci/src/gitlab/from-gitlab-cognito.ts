// https://docs.gitlab.com/ci/secrets/id_token_authentication/
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type GitlabTokenOptions, gitlabToken } from "./gitlab-token.ts"

/** Options of `fromGitlabCognito`: those of one flow, and what to take the token from. */
export type FromGitlabCognitoOptions = FlowOptions & {
  /** See `GitlabTokenOptions`. Default: as written there. */
  readonly token?: GitlabTokenOptions
}

/**
 * Gives AWS credentials for a GitLab job.
 *
 * The job needs `id_tokens`, and its one token cannot be renewed. The call does no I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromGitlabCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromGitlabCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `gitlabToken` throws, and any code of `errorCatalog`.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function fromGitlabCognito(options: FromGitlabCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: gitlabToken(options.token) })
}
