import { isRecord } from "../is-record.ts"
import type { Issuer } from "../issuer.ts"
import { IssuerError } from "../issuer-error.ts"
import { requestUrl } from "./request-url.ts"

/** What the issuer needs of an event of a Lambda function URL or an HTTP API, payload format 2.0. */
export interface LambdaEvent {
  readonly rawPath: string
  readonly rawQueryString: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp?: string } }
  readonly body?: string | undefined
  readonly isBase64Encoded?: boolean
}

/** What Lambda makes an answer of. */
export interface LambdaAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Runs an issuer as an AWS Lambda function, behind a function URL or an HTTP API.
 *
 * Functions come and go, so give the issuer a shared `storage`, and keys in AWS KMS.
 *
 * @example
 * ```ts
 * import { type Issuer, lambdaHandler } from "@claimbridge/issuer"
 *
 * declare const issuer: Issuer
 * export const handler = lambdaHandler(issuer)
 * ```
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID` from the handler, for events of another format, such as those of a REST API
 * @see <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html>
 */
export function lambdaHandler(issuer: Issuer): (event: LambdaEvent) => Promise<LambdaAnswer> {
  return async (event) => {
    if (!isRecord(event.requestContext) || !isRecord(event.requestContext.http)) {
      throw new IssuerError(
        "ERR_OPTION_INVALID",
        "The event has no requestContext.http: it is not of payload format 2.0.",
      )
    }
    const { method, sourceIp } = event.requestContext.http
    const request = toRequest(event, method)
    if (!request) return { statusCode: 400, headers: {}, body: "" }
    const response = await issuer.fetch(request, { address: sourceIp })
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }
}

/** Nothing for paths, methods and headers that no request to the issuer has. */
function toRequest(event: LambdaEvent, method: string): Request | undefined {
  const { rawPath, rawQueryString, headers, body, isBase64Encoded } = event
  const url = requestUrl(`${rawPath}${rawQueryString === "" ? "" : `?${rawQueryString}`}`)
  if (url === undefined) return undefined
  const given = Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined)
  const hasBody = body !== undefined && method !== "GET" && method !== "HEAD"
  const bytes = hasBody && new Uint8Array(Buffer.from(body, isBase64Encoded === true ? "base64" : "utf8"))
  try {
    return new Request(url, { method, headers: new Headers(given), ...(bytes && { body: bytes }) })
  } catch {
    return undefined
  }
}
