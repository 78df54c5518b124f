import type { EndpointAnswer } from "./endpoint-answer.ts"
import type { EndpointRequest } from "./endpoint-request.ts"
import { refusals } from "./refusals.ts"

/** A page cannot keep these from being sent, nor send them itself. Node's `fetch` sends `Sec-Fetch-Mode` alone. */
const browserHeaders = ["origin", "sec-fetch-site", "sec-fetch-dest"]

/** Who is let in. */
export interface Admission {
  /** The names under which the endpoint is reached, in lower case, with the port. */
  readonly hosts: readonly string[]
  readonly isToken: (text: string) => boolean
}

/** The answer to a request that gets nothing; nothing for one that may go on. The cheapest checks come first. */
export function refuseRequest({ headers }: EndpointRequest, { hosts, isToken }: Admission): EndpointAnswer | undefined {
  const { host, authorization } = headers
  if (typeof host !== "string" || !hosts.includes(host.toLowerCase())) return refusals.foreignHost
  if (browserHeaders.some((name) => headers[name] !== undefined)) return refusals.browser
  if (hasBody(headers)) return refusals.body
  if (typeof authorization !== "string" || !isToken(authorization)) return refusals.token
  return undefined
}

function hasBody(headers: EndpointRequest["headers"]): boolean {
  const { "content-length": length = "0", "transfer-encoding": encoding } = headers
  return length !== "0" || encoding !== undefined
}
