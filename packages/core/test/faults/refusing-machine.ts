import { NodeHttpHandler } from "@smithy/node-http-handler"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import { httpsFetch } from "../../src/runtime/https-fetch.ts"
import type { Fetch } from "../../src/runtime.ts"

/** Nobody listens there. */
const closedPort = 1

/** A machine some of whose connections are refused. */
export interface RefusingMachine {
  readonly fetch: Fetch
  readonly requestHandler: AwsRequestHandler
  readonly close: () => void
}

/** Sends a request to a port where nobody listens when `isRefused` says so. */
export function refusingMachine(isRefused: (operation: string) => boolean): RefusingMachine {
  const inner = new NodeHttpHandler()
  const handle: AwsRequestHandler["handle"] = (request, options) => {
    const refused = isRefused(operationOf(request)) ? { port: closedPort } : {}
    return inner.handle(Object.assign(request, refused), options)
  }
  const fetch: Fetch = (url, request) => {
    const target = new URL(url)
    if (isRefused("token")) target.port = String(closedPort)
    return httpsFetch(target, request)
  }
  return { fetch, requestHandler: { handle }, close: () => inner.destroy() }
}

function operationOf({ headers, body }: { headers: Record<string, string>; body?: unknown }): string {
  return headers["x-amz-target"]?.split(".")[1] ?? new URLSearchParams(String(body)).get("Action") ?? ""
}
