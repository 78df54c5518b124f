// https://plugins.jenkins.io/oidc-provider/
import { fileToken, type TokenSource } from "@claimbridge/core"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { requireAudience } from "../source/require-audience.ts"
import { variableToken } from "../source/variable-token.ts"
import { jenkins } from "./jenkins.ts"

/** Where a Jenkins job has its token. */
export interface JenkinsTokenOptions {
  /** The variable that a secret text is bound to. Default: `AWS_ID_TOKEN`. */
  readonly variable?: string
  /** The variable that a secret file's path is bound to. Default: `AWS_ID_TOKEN_FILE`, when `variable` is empty. */
  readonly fileVariable?: string
}

/**
 * Takes the token of a Jenkins job from a credential of the OpenID Connect Provider plugin.
 *
 * The job binds the credential, as secret text or as secret file. The token is renewed by binding it again only.
 *
 * @example
 * ```ts
 * import { fromCognito, jenkinsToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: jenkinsToken({ fileVariable: "ACME_TOKEN_FILE" }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` when nothing is bound; `ERR_TOKEN_FILE_UNREADABLE`; `ERR_TOKEN_AUDIENCE_MISMATCH` when the
 *   credential is for another audience.
 * @see https://plugins.jenkins.io/oidc-provider/
 */
export function jenkinsToken(options: JenkinsTokenOptions = {}): TokenSource {
  const isText = (value: unknown): boolean => typeof value === "string" && value !== ""
  const name = [isText, "the name of an environment variable"] as const
  checkTokenOptions(options, { variable: name, fileVariable: name })
  const { variable = "AWS_ID_TOKEN", fileVariable = "AWS_ID_TOKEN_FILE" } = options
  const fromVariable = variableToken(jenkins, [variable])
  return advised(jenkins, async (request) => {
    const { [variable]: text, [fileVariable]: path } = request.runtime.env
    if (text?.trim() || !path?.trim()) return fromVariable(request)
    return requireAudience(jenkins, await fileToken(path)(request), request.audience)
  })
}
