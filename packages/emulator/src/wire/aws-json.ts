import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { isRecord } from "../is-record.ts"
import { AwsError } from "./aws-error.ts"

/** A call as AWS JSON carries it. The members of `input` are not yet checked. */
export interface JsonCall {
  /** The API name, without the service prefix of `X-Amz-Target`. */
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

const utf8 = new TextDecoder()
const MAX_HEADER_LENGTH = 1024

/**
 * Reads an AWS JSON request, 1.0 or 1.1.
 *
 * @param service What `X-Amz-Target` has before the operation.
 * @throws {AwsError} `UnknownOperationException` without a target of this service; `SerializationException` when the
 *   body isn't a JSON object.
 */
export function readJsonInput(request: HttpRequest, service: string): JsonCall {
  const target = request.headers["x-amz-target"] ?? ""
  const operation = target.startsWith(`${service}.`) ? target.slice(service.length + 1) : ""
  if (!/^\w+$/.test(operation)) throw new AwsError("UnknownOperationException", "The requested operation is not known.")

  return { operation, input: readObject(request.body) }
}

/** Writes a result. An operation without output answers with an empty body. */
export function writeJsonResponse(output: object, requestId: string): HttpResponse {
  const body = Object.keys(output).length === 0 ? "" : JSON.stringify(output)
  return { status: 200, headers: commonHeaders(requestId), body }
}

/** Writes a refusal the way Cognito does: the name in the body and, with a trailing colon, in a header. */
export function writeJsonError(error: AwsError, requestId: string): HttpResponse {
  const headers = {
    ...commonHeaders(requestId),
    "x-amzn-errortype": `${error.code}:`,
    ...(error.message !== "" && { "x-amzn-errormessage": headerText(error.message) }),
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  }
  return { status: error.status, headers, body: JSON.stringify({ __type: error.code, message: error.message }) }
}

/** Clients refuse an answer whose headers are long. The body has the whole message. */
function headerText(message: string): string {
  return message.slice(0, MAX_HEADER_LENGTH).replaceAll(/[^\x20-\x7e]/g, "?")
}

function readObject(body: Uint8Array): Readonly<Record<string, unknown>> {
  const text = utf8.decode(body)
  if (text.trim() === "") return {}

  const value = parse(text)
  if (Array.isArray(value)) throw serializationProblem("Start of list found where not expected")
  if (!isRecord(value)) throw serializationProblem("Start of structure or map expected")
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw serializationProblem("The request body is not valid JSON")
  }
}

function serializationProblem(message: string): AwsError {
  return new AwsError("SerializationException", message)
}

function commonHeaders(requestId: string): Record<string, string> {
  return { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId }
}
