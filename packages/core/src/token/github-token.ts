import { isLoopback } from "../connections/is-loopback.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import type { FetchAnswer } from "../runtime.ts"
import { forkOfPullRequest } from "./fork-of-pull-request.ts"
import { requireToken } from "./require-token.ts"
import type { TokenRequest, TokenSource } from "./token-source.ts"

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
    if (request.runtime.env.GITHUB_ACTIONS !== "true") throw new ClaimbridgeError("ERR_CI_NOT_DETECTED")
    const { endpoint, bearer } = await endpointOf(request)
    const { host } = endpoint
    const headers = { accept: "application/json", authorization: `Bearer ${bearer}` }
    const { signal, runtime } = request
    const answer = await runtime.fetch(endpoint, { headers, signal, redirect: "manual" }).catch(unreachable(host))
    const body = await answer.text().catch(unreachable(host))
    requireSuccess(host, answer, body)
    return requireToken(`GitHub's token endpoint ${host}`, tokenIn(body) ?? refuseBody(host, answer))
  }
}

async function endpointOf(request: TokenRequest): Promise<{ endpoint: URL; bearer: string }> {
  const { [urlVariable]: url, [bearerVariable]: bearer } = request.runtime.env
  if (!url && !bearer) throw await permissionError(request)
  if (!url) throw new ClaimbridgeError("ERR_TOKEN_RUNNER_INCOMPLETE", { present: bearerVariable, absent: urlVariable })
  if (!bearer)
    throw new ClaimbridgeError("ERR_TOKEN_RUNNER_INCOMPLETE", { present: urlVariable, absent: bearerVariable })
  const endpoint = secureUrl(url)
  endpoint.searchParams.set("audience", request.audience)
  return { endpoint, bearer }
}

async function permissionError(request: TokenRequest): Promise<ClaimbridgeError> {
  const fork = await forkOfPullRequest(request)
  if (fork) return new ClaimbridgeError("ERR_TOKEN_FORK_PULL_REQUEST", { head: fork.head, base: fork.base })
  return new ClaimbridgeError("ERR_TOKEN_PERMISSION_MISSING")
}

function secureUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === "https:") return url
  if (url?.protocol === "http:" && isLoopback(url.hostname)) return url
  throw new ClaimbridgeError("ERR_TOKEN_URL_INSECURE", { variable: urlVariable, host: url?.host || "unreadable" })
}

function unreachable(host: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof ClaimbridgeError) throw cause
    throw new ClaimbridgeError("ERR_TOKEN_ENDPOINT_UNAVAILABLE", { host, reason: systemCode(cause) }, { cause })
  }
}

function requireSuccess(host: string, { status, headers }: FetchAnswer, body: string): void {
  if (status >= 200 && status < 300) return
  const [, state] = /for job in '(Pending|Delayed)' state/.exec(body) ?? []
  if (state) throw new ClaimbridgeError("ERR_TOKEN_NOT_READY", { host, state })
  if (status >= 500 || status === 429) {
    throw new ClaimbridgeError("ERR_TOKEN_ENDPOINT_UNAVAILABLE", { host, reason: `it answered with status ${status}` })
  }
  throw new ClaimbridgeError("ERR_TOKEN_REQUEST_FAILED", { host, status, contentType: mediaTypeOf(headers) })
}

/** Only the type itself: what follows it may be an echo. */
function mediaTypeOf(headers: FetchAnswer["headers"]): string {
  return headers.get("content-type")?.match(/^[a-z]+\/[\w.+-]{1,60}(?=\s*(?:;|$))/i)?.[0] ?? "no content type"
}

function tokenIn(body: string): string | undefined {
  const answer = parseJson(body)
  return isRecord(answer) && typeof answer.value === "string" ? answer.value : undefined
}

function refuseBody(host: string, { status, headers }: FetchAnswer): never {
  throw new ClaimbridgeError("ERR_TOKEN_MALFORMED", {
    source: `GitHub's token endpoint ${host}`,
    reason: `it answered with status ${status} and ${mediaTypeOf(headers)} instead of JSON with a text "value"`,
  })
}
