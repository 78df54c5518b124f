import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { askTokenEndpoint } from "./ask-token-endpoint.ts"
import { forkOfPullRequest } from "./fork-of-pull-request.ts"
import type { TokenRequest, TokenSource } from "./token-source.ts"
import { tokenUrl } from "./token-url.ts"

const urlVariable = "ACTIONS_ID_TOKEN_REQUEST_URL"
const bearerVariable = "ACTIONS_ID_TOKEN_REQUEST_TOKEN"

/**
 * Asks the GitHub Actions runner for an OIDC token.
 *
 * The job needs `permissions: id-token: write`. Pull requests from forks normally get no token. The request token is
 * sent to an https address or to loopback only, and redirects are not followed.
 *
 * @example
 * ```ts
 * import { fromCognito, githubToken } from "@claimbridge/core"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: githubToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_CI_NOT_DETECTED` outside GitHub Actions; `ERR_TOKEN_PERMISSION_MISSING` when the job
 *   may not ask; `ERR_TOKEN_FORK_PULL_REQUEST` when that is because of a fork; `ERR_TOKEN_RUNNER_INCOMPLETE` and
 *   `ERR_TOKEN_URL_INSECURE` when the environment is broken; `ERR_TOKEN_REQUEST_FAILED` when the runner answers with
 *   another status; `ERR_TOKEN_NOT_READY` when the job has only just begun; `ERR_TOKEN_ENDPOINT_UNAVAILABLE` when it cannot answer; `ERR_TOKEN_MALFORMED` when it answers
 *   without a token.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubToken(): TokenSource {
  return async (request) => {
    const { env } = request.runtime
    if (env.GITHUB_ACTIONS !== "true") throw notDetected()
    const bearer = await requireBearer(request)
    const url = tokenUrl(urlVariable, env)
    url.searchParams.set("audience", request.audience)
    const headers = { accept: "application/json", authorization: `Bearer ${bearer}` }
    return askTokenEndpoint(request, { owner: "GitHub", url, headers, field: "value" })
  }
}

function notDetected(): ClaimbridgeError {
  return new ClaimbridgeError("ERR_CI_NOT_DETECTED", { ci: "GitHub Actions", reason: "GITHUB_ACTIONS is not true" })
}

/** The request token, when the runner has given both it and the address. */
async function requireBearer(request: TokenRequest): Promise<string> {
  const { [urlVariable]: url, [bearerVariable]: bearer } = request.runtime.env
  if (url && bearer) return bearer
  if (!url && !bearer) throw await permissionError(request)
  const [present, absent] = url ? [urlVariable, bearerVariable] : [bearerVariable, urlVariable]
  throw new ClaimbridgeError("ERR_TOKEN_RUNNER_INCOMPLETE", { present, absent })
}

async function permissionError(request: TokenRequest): Promise<ClaimbridgeError> {
  const fork = await forkOfPullRequest(request)
  if (fork) return new ClaimbridgeError("ERR_TOKEN_FORK_PULL_REQUEST", { head: fork.head, base: fork.base })
  return new ClaimbridgeError("ERR_TOKEN_PERMISSION_MISSING")
}
