// https://circleci.com/docs/openid-connect-tokens/
import { commandToken, type TokenSource } from "@claimbridge/core"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { noToken } from "../source/no-token.ts"
import { variableToken } from "../source/variable-token.ts"
import { circleci } from "./circleci.ts"

/** Which of CircleCI's tokens to take: one of the command, or the one in a variable. */
export type CircleciTokenOptions =
  | {
      /** Takes the job's one token from this variable, such as `CIRCLE_OIDC_TOKEN_V2`. Default: the command gives a new one each time. */
      readonly variable?: string
      readonly issuer?: undefined
    }
  | {
      readonly variable?: undefined
      /** `shared` asks the command for a token of the issuer `https://oidc.circleci.com`. Default: `organization`, the issuer with the organization's id. */
      readonly issuer?: "organization" | "shared"
    }

/**
 * Asks the `circleci` command for a token, or takes the one in a variable.
 *
 * Only the command's tokens are for the audience that is asked for, and can be renewed.
 *
 * @example
 * ```ts
 * import { circleciToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: circleciToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` in a build of a fork; `ERR_TOKEN_COMMAND_FAILED` when the command fails.
 * @see https://circleci.com/docs/openid-connect-tokens/
 */
export function circleciToken(options: CircleciTokenOptions = {}): TokenSource {
  checkTokenOptions(options, {
    variable: [(value) => typeof value === "string", "the name of an environment variable"],
    issuer: [
      (value) => options.variable === undefined && (value === "organization" || value === "shared"),
      '"organization" or "shared", and left out with token.variable, whose token has its issuer already',
    ],
  })
  const { variable, issuer } = options
  if (variable !== undefined) return variableToken({ ...circleci, renewal: "never" }, [variable])
  return advised(circleci, async (request) => {
    const { env } = request.runtime
    if (env.CIRCLECI !== "true") throw noToken(circleci, env, "CIRCLECI is not true")
    if (env.CIRCLE_PR_USERNAME && !env.CIRCLE_OIDC_TOKEN_V2) throw noToken(circleci, env, "it builds a fork")
    const claims = JSON.stringify({ aud: request.audience })
    const rootIssuer = issuer === "shared" ? ["--root-issuer"] : []
    return commandToken(["circleci", "run", "oidc", "get", "--claims", claims, ...rootIssuer])(request)
  })
}
