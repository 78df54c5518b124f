import type { Agent, ClientRequest, IncomingMessage } from "node:http"
import type { FetchAnswer, FetchRequest } from "../runtime.ts"
import { readBody } from "./read-body.ts"

/** A `fetch` for one request without a body, on Node's own client: the global `fetch` costs 40 to 170 ms to load. */
export async function httpsFetch(
  url: URL,
  { method = "GET", headers, signal }: FetchRequest,
  agent?: Agent,
): Promise<FetchAnswer> {
  const { request } = url.protocol === "http:" ? await import("node:http") : await import("node:https")
  const message = await firstAnswer(request(url, { method, headers, signal, agent: agent ?? false }).end())
  return {
    status: message.statusCode ?? 0,
    headers: { get: (name) => message.headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => (await readBody(message)).toString("utf8"),
  }
}

function firstAnswer(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve)
    // Stays on: an error may also follow the answer.
    request.on("error", reject)
  })
}
