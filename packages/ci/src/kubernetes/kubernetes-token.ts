// https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
import { fileToken, type TokenSource } from "@claimbridge/core"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { noToken } from "../source/no-token.ts"
import { requireAudience } from "../source/require-audience.ts"
import { kubernetes } from "./kubernetes.ts"

/** Where a pod has its token. */
export interface KubernetesTokenOptions {
  /** The path of the projected token. Default: what `AWS_WEB_IDENTITY_TOKEN_FILE` says. */
  readonly path?: string
}

/**
 * Reads the projected token of a pod's service account, anew for each exchange.
 *
 * It says which service account runs, and not which job.
 *
 * @example
 * ```ts
 * import { fromCognito, kubernetesToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: kubernetesToken({ path: "/var/run/secrets/aws/token" }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` when no file is named; `ERR_TOKEN_FILE_UNREADABLE`; `ERR_TOKEN_AUDIENCE_MISMATCH` when the
 *   token is for another audience.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
 */
export function kubernetesToken(options: KubernetesTokenOptions = {}): TokenSource {
  checkTokenOptions(options, { path: [(value) => typeof value === "string" && value !== "", "the path of a file"] })
  return advised(kubernetes, async (request) => {
    const { env } = request.runtime
    const path = options.path ?? env.AWS_WEB_IDENTITY_TOKEN_FILE
    if (!path) throw noToken(kubernetes, env, "AWS_WEB_IDENTITY_TOKEN_FILE is absent")
    return requireAudience(kubernetes, await fileToken(path)(request), request.audience)
  })
}
