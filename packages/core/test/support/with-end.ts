import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { HttpResponse } from "@smithy/protocol-http"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"

/** Lets the credentials of STS and Cognito end at a time, as a cache in between that hands out the same ones again would. */
export function withEnd(inner: AwsRequestHandler, endMs: () => number): AwsRequestHandler {
  const handle: AwsRequestHandler["handle"] = async (request, options) => {
    const { response } = await inner.handle(request, options)
    const { statusCode, headers, body } = response
    const end = new Date(endMs())
    const changed = (await text(body))
      .replace(/(?<=<Expiration>)[^<]+/, end.toISOString())
      .replace(/(?<="Expiration":)[\d.]+/, String(end.getTime() / 1000))
    const { "content-length": _, ...others } = headers
    return { response: new HttpResponse({ statusCode, headers: others, body: Readable.from([Buffer.from(changed)]) }) }
  }
  return { handle }
}
