import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { AwsError } from "./aws-error.ts"
import { parseQueryMembers } from "./parse-query-members.ts"
import { writeXml } from "./write-xml.ts"

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true })

export interface QueryInput {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What an answer belongs to. */
export interface QueryCall {
  /** The service's own, e.g. `https://sts.amazonaws.com/doc/2011-06-15/`. */
  readonly namespace: string
  readonly requestId: string
}

/**
 * Reads a request of AWS's Query protocol, from a form body, from the query string, or from both.
 *
 * @throws {AwsError} `MissingAction`, `MalformedQueryString`, `RequestEntityTooLarge`
 */
export function readQueryInput(request: HttpRequest, maxBytes: number): QueryInput {
  if (request.body.byteLength > maxBytes) {
    throw new AwsError("RequestEntityTooLarge", "Request size exceeds the limit.", 413)
  }
  const form = request.method === "POST" ? utf8.decode(request.body) : ""
  const parameters = new URLSearchParams([request.rawQuery, form].filter(Boolean).join("&"))
  const { Action, Version: _version, ...input } = parseQueryMembers(parameters)
  if (typeof Action !== "string" || Action === "") throw new AwsError("MissingAction", "Missing Action")
  return { action: Action, input }
}

/** Writes a result. An operation without output has no element for it. */
export function writeQueryResponse(call: QueryCall, action: string, output: object): HttpResponse {
  const { namespace, requestId } = call
  const result = Object.keys(output).length === 0 ? "" : writeXml(`${action}Result`, output)
  const metadata = writeXml("ResponseMetadata", { RequestId: requestId })
  const xml = `<${action}Response xmlns="${namespace}">${result}${metadata}</${action}Response>`
  return { status: 200, headers: headersOf(requestId), body: xml }
}

export function writeQueryError({ namespace, requestId }: QueryCall, error: AwsError): HttpResponse {
  const type = error.status >= 500 ? "Receiver" : "Sender"
  const details = writeXml("Error", { Type: type, Code: error.code, Message: error.message })
  const xml = `<ErrorResponse xmlns="${namespace}">${details}${writeXml("RequestId", requestId)}</ErrorResponse>`
  return { status: error.status, headers: headersOf(requestId), body: xml }
}

function headersOf(requestId: string): Readonly<Record<string, string>> {
  return { "content-type": "text/xml", "x-amzn-requestid": requestId }
}
