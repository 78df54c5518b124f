// https://docs.gitlab.com/ci/secrets/id_token_authentication/
import type { TokenSource } from "@claimbridge/core"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { variableToken } from "../source/variable-token.ts"
import { gitlab } from "./gitlab.ts"

/** Where a GitLab job has its token. */
export interface GitlabTokenOptions {
  /** The token's name under `id_tokens`. Default: `AWS_ID_TOKEN`, else `GITLAB_OIDC_TOKEN`. */
  readonly variable?: string
}

/**
 * Takes the token of a GitLab job from the variable that the job has named.
 *
 * The job needs `id_tokens`. Its token cannot be renewed.
 *
 * @example
 * ```ts
 * import { fromCognito, gitlabToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: gitlabToken({ variable: "ACME_ID_TOKEN" }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` when the job has no such token; `ERR_TOKEN_AUDIENCE_MISMATCH` when its `aud` is another.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function gitlabToken(options: GitlabTokenOptions = {}): TokenSource {
  checkTokenOptions(options, {
    variable: [(value) => typeof value === "string", "the name of an environment variable"],
  })
  const { variable } = options
  return variableToken(gitlab, variable === undefined ? ["AWS_ID_TOKEN", "GITLAB_OIDC_TOKEN"] : [variable])
}
