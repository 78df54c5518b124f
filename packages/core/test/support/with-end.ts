import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { HttpResponse } from "@smithy/protocol-http"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"

/** Lets STS's credentials end at a time, as a cache in between that hands out the same ones again would. */
export function withEnd(inner: AwsRequestHandler, endMs: () => number): AwsRequestHandler {
  const handle: AwsRequestHandler["handle"] = async (request, options) => {
    const { response } = await inner.handle(request, options)
    const { statusCode, headers, body } = response
    const end = `<Expiration>${new Date(endMs()).toISOString()}</Expiration>`
    const changed = (await text(body)).replace(/<Expiration>.*?<\/Expiration>/, end)
    const { "content-length": _, ...others } = headers
    return { response: new HttpResponse({ statusCode, headers: others, body: Readable.from([Buffer.from(changed)]) }) }
  }
  return { handle }
}
