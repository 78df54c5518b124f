import type { IncomingMessage, ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { type AServer, aServer } from "./a-server.ts"
import { aToken } from "./a-token.ts"
import { success } from "./aws-stub.ts"

export interface AwsServer extends AServer {
  /** Operations and the token endpoint, in the order of their calls. */
  readonly calls: string[]
  /** The ports at the other end of calls to AWS. */
  readonly ports: Set<number | undefined>
}

/** Cognito, STS and GitHub's token endpoint on a loopback port; a path in front of `/` is kept in `calls`. */
export async function awsServer(): Promise<AwsServer> {
  const calls: string[] = []
  const ports = new Set<number | undefined>()
  const server = await aServer((request, response) => {
    if (!request.url?.startsWith("/token")) ports.add(request.socket.remotePort)
    void answer(calls, request, response)
  })
  return Object.assign(server, { calls, ports })
}

async function answer(calls: string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request)
  if (request.url?.startsWith("/token")) {
    calls.push("token")
    response.setHeader("content-type", "application/json").end(JSON.stringify({ value: aToken() }))
    return
  }
  const target = request.headers["x-amz-target"]?.toString().split(".")[1]
  const operation = target ?? new URLSearchParams(body).get("Action") ?? "unknown"
  calls.push(`${request.url} ${operation}`)
  const { status, headers = {}, body: content } = success(operation)
  response.writeHead(status, headers).end(content)
}

/** The environment of a GitHub job whose token endpoint is the server. */
export function jobEnv({ url }: AServer): Record<string, string> {
  return {
    GITHUB_ACTIONS: "true",
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "the-bearer-of-the-job",
  }
}
