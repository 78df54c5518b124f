import { Readable } from "node:stream"
import { HttpResponse } from "@smithy/protocol-http"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import { stsError } from "../support/aws-stub.ts"

/** Answers every request with an error of STS. */
export function stsAnswer(...error: Parameters<typeof stsError>): AwsRequestHandler["handle"] {
  const { status, headers, body } = stsError(...error)
  return async () => ({
    response: new HttpResponse({ statusCode: status, headers: { ...headers }, body: Readable.from([body]) }),
  })
}
