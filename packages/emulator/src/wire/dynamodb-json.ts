import type { HttpResponse } from "../http/http-message.ts"
import type { AwsError } from "./aws-error.ts"

/** Where errors come from that aren't of the front that all such services share. */
const NAMESPACES: Readonly<Record<string, string>> = {
  InternalServerError: "com.amazonaws.dynamodb.v20120810",
  ThrottlingException: "com.amazon.coral.availability",
}
const SHARED_NAMESPACE = "com.amazon.coral.service"

/** Writes a result in AWS JSON 1.0. */
export function writeDynamodbResponse(output: object, requestId: string): HttpResponse {
  return { status: 200, headers: headersOf(requestId), body: JSON.stringify(output) }
}

/** Writes a refusal the way DynamoDB does: with a namespace, and a capital `Message` when access is denied. */
export function writeDynamodbError({ code, message, status }: AwsError, requestId: string): HttpResponse {
  const __type = `${NAMESPACES[code] ?? SHARED_NAMESPACE}#${code}`
  const body = code === "AccessDeniedException" ? { __type, Message: message } : { __type, message }
  return { status, headers: headersOf(requestId), body: JSON.stringify(body) }
}

function headersOf(requestId: string): Readonly<Record<string, string>> {
  return { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": requestId }
}
