import type { HttpResponse } from "../../http/http-message.ts"
import type { RefusedRequest } from "../../http/service.ts"
import type { AwsError } from "../../wire/aws-error.ts"
import { hostId } from "./host-id.ts"
import { S3Error } from "./s3-error.ts"
import { type XmlElement, xml } from "./xml.ts"

/** Writes a refusal as S3 does; to HEAD without a word. */
export function writeS3Error(error: AwsError, { request, requestId }: RefusedRequest): HttpResponse {
  const headers = { "content-type": "application/xml", "x-amz-request-id": requestId, "x-amz-id-2": hostId(requestId) }
  const own = error instanceof S3Error ? error : undefined
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${xml("Error", elements(error, requestId))}`
  return { status: error.status, headers: { ...headers, ...own?.headers }, body: request.method === "HEAD" ? "" : body }
}

function elements(error: AwsError, requestId: string): readonly XmlElement[] {
  const own = error instanceof S3Error ? Object.entries(error.elements) : []
  return [
    ["Code", error.code],
    ["Message", error.message],
    ...own,
    ["RequestId", requestId],
    ["HostId", hostId(requestId)],
  ]
}
