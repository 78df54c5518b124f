import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { AwsError } from "./aws-error.ts"
import { parseQueryMembers } from "./parse-query-members.ts"
import { writeXml } from "./write-xml.ts"

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true })
const NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/"
/** Far above what STS takes: one token of 20,000 characters, 50 tags and a policy. */
const MAX_BODY_BYTES = 256 * 1024

export interface QueryInput {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Reads a request of AWS's Query protocol, from a form body, from the query string, or from both.
 *
 * @throws {AwsError} `MissingAction`, `MalformedQueryString`, `RequestEntityTooLarge`
 */
export function readQueryInput(request: HttpRequest): QueryInput {
  if (request.body.byteLength > MAX_BODY_BYTES) {
    throw new AwsError("RequestEntityTooLarge", "Request size exceeds the limit.", 413)
  }
  const form = request.method === "POST" ? utf8.decode(request.body) : ""
  const parameters = new URLSearchParams([request.rawQuery, form].filter(Boolean).join("&"))
  const { Action, Version: _version, ...input } = parseQueryMembers(parameters)
  if (typeof Action !== "string" || Action === "") throw new AwsError("MissingAction", "Missing Action")
  return { action: Action, input }
}

export function writeQueryResponse(action: string, output: object, requestId: string): HttpResponse {
  const result = writeXml(`${action}Result`, output)
  const metadata = writeXml("ResponseMetadata", { RequestId: requestId })
  const xml = `<${action}Response xmlns="${NAMESPACE}">${result}${metadata}</${action}Response>`
  return { status: 200, headers: headersOf(requestId), body: xml }
}

export function writeQueryError(error: AwsError, requestId: string): HttpResponse {
  const type = error.status >= 500 ? "Receiver" : "Sender"
  const details = writeXml("Error", { Type: type, Code: error.code, Message: error.message })
  const xml = `<ErrorResponse xmlns="${NAMESPACE}">${details}${writeXml("RequestId", requestId)}</ErrorResponse>`
  return { status: error.status, headers: headersOf(requestId), body: xml }
}

function headersOf(requestId: string): Readonly<Record<string, string>> {
  return { "content-type": "text/xml", "x-amzn-requestid": requestId }
}
