import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import type { FetchAnswer } from "../runtime.ts"
import { requireToken } from "./require-token.ts"
import type { TokenRequest } from "./token-source.ts"

/** An address that answers one request with a token. */
export interface TokenEndpoint {
  /** Whose it is, for messages, such as `Acme`. */
  readonly owner: string
  readonly url: URL
  /** Default: GET. A POST has no body. */
  readonly method?: "GET" | "POST"
  /** Sent along; no message shows their values. */
  readonly headers: Record<string, string>
  /** The field of the JSON answer that holds the token. Default: the whole answer is the token. */
  readonly field?: string
}

/**
 * Asks an address for a token, for token sources of your own.
 *
 * Redirects are not followed. A provider asks again when the address cannot answer.
 *
 * @example
 * ```ts
 * import { askTokenEndpoint, type TokenSource, tokenUrl } from "@claimbridge/core"
 *
 * export const acmeToken: TokenSource = (request) => {
 *   const url = tokenUrl("ACME_TOKEN_URL", request.runtime.env)
 *   url.searchParams.set("audience", request.audience)
 *   const headers = { authorization: `Bearer ${request.runtime.env.ACME_TOKEN}` }
 *   return askTokenEndpoint(request, { owner: "Acme", url, headers, field: "value" })
 * }
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_TOKEN_REQUEST_FAILED` when it refuses; `ERR_TOKEN_NOT_READY` when the job has only
 *   just begun; `ERR_TOKEN_ENDPOINT_UNAVAILABLE` when it cannot answer; `ERR_TOKEN_MALFORMED` when it answers without
 *   a token.
 */
export async function askTokenEndpoint(request: TokenRequest, endpoint: TokenEndpoint): Promise<string> {
  const { url, method, headers } = endpoint
  const { signal, runtime } = request
  const answer = await runtime
    .fetch(url, { ...(method && { method }), headers, signal, redirect: "manual" })
    .catch(unreachable(url.host))
  const body = await answer.text().catch(unreachable(url.host))
  requireSuccess(url.host, answer, body)
  return requireToken(nameOf(endpoint), tokenIn(body, endpoint) ?? refuseBody(endpoint, answer))
}

function nameOf({ owner, url }: TokenEndpoint): string {
  return `${owner}'s token endpoint ${url.host}`
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

function tokenIn(body: string, { field }: TokenEndpoint): string | undefined {
  if (field === undefined) return body.trim()
  const answer = parseJson(body)
  const token = isRecord(answer) ? answer[field] : undefined
  return typeof token === "string" ? token : undefined
}

function refuseBody(endpoint: TokenEndpoint, { status, headers }: FetchAnswer): never {
  throw new ClaimbridgeError("ERR_TOKEN_MALFORMED", {
    source: nameOf(endpoint),
    reason: `it answered with status ${status} and ${mediaTypeOf(headers)} instead of JSON with a text "${endpoint.field}"`,
  })
}
