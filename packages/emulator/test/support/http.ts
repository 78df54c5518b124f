import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from "node:http"
import { text } from "node:stream/consumers"

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A plain HTTP client on connections of its own. */
export function send(url: string, options: RequestOptions = {}, body: Buffer | string = ""): Promise<HttpAnswer> {
  const agent = options.agent ?? new Agent()
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent })
    sent.once("error", reject)
    sent.once("response", (response) => {
      const { statusCode: status = 0, headers } = response
      text(response).then((answer) => resolve({ status, headers, body: answer }), reject)
    })
    sent.end(body)
  })
}

/** GetId of a pool that isn't there, which needs nothing to be deployed. */
export const GET_ID = {
  method: "POST",
  headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSCognitoIdentityService.GetId" },
}
export const GET_ID_BODY: string = JSON.stringify({ IdentityPoolId: "us-east-1:00000000-0000-4000-8000-000000000000" })
