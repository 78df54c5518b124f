import { ClaimbridgeError, type TokenSource } from "@claimbridge/core"
import { ciTokenSources } from "./ci-token-sources.ts"
import { detectCi } from "./detect-ci.ts"
import type { Env } from "./env.ts"

/**
 * Gets the token of whichever CI the job runs on, with that CI's default options.
 *
 * The CI is looked for at each exchange. For options of one CI, such as the name of a GitLab variable, use its own
 * token source.
 *
 * @example
 * ```ts
 * import { ciToken, createCognitoSession } from "@claimbridge/ci"
 *
 * const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
 * export const session = createCognitoSession({ identityPoolId, token: ciToken() })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` when no CI is recognized; else what the CI's token source throws.
 */
export function ciToken(): TokenSource {
  const advise: TokenSource["advise"] = (code, env) => sourceFor(env)?.advise?.(code, env)
  const source: TokenSource = async (request) => {
    const found = sourceFor(request.runtime.env)
    if (found) return found(request)
    const reason = "none of the variables that lead to a token of a job is set"
    throw new ClaimbridgeError("ERR_CI_NOT_DETECTED", { ci: "a known CI", reason })
  }
  return Object.assign(source, { advise })
}

function sourceFor(env: Env): TokenSource | undefined {
  const detection = detectCi(env)
  return detection && ciTokenSources[detection.ci]()
}
