import { Agent, type IncomingMessage, request as requestHttp } from "node:http"
import { request as requestHttps, Agent as TlsAgent } from "node:https"
import { performance } from "node:perf_hooks"
import type { AskEndpoint, EndpointAnswer } from "./endpoint-answer.ts"

const maxBytes = 65_536

/** Asks over the network, through the environment's proxy where Node knows how. */
export function askOverNetwork(env: Readonly<Record<string, string | undefined>>): AskEndpoint {
  const agentOptions = { proxyEnv: { ...env } }
  return async (url, timeoutMs) => {
    const isTls = url.protocol === "https:"
    const agent = isTls ? new TlsAgent(agentOptions) : new Agent()
    const started = performance.now()
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const request = (isTls ? requestHttps : requestHttp)(url, { agent, signal, method: "GET" }).end()
      const message = await new Promise<IncomingMessage>((resolve, reject) => {
        request.once("response", resolve).on("error", reject)
      })
      return { ...(await read(message)), durationMs: Math.round(performance.now() - started) }
    } catch (error) {
      return {
        state: "unreachable",
        reason: signal.aborted ? `there was no answer in ${timeoutMs} ms` : reasonOf(error),
      }
    } finally {
      agent.destroy()
    }
  }
}

async function read(message: IncomingMessage): Promise<Extract<EndpointAnswer, { state: "answered" }>> {
  let text = ""
  for await (const chunk of message.setEncoding("utf8")) {
    text += chunk
    if (text.length > maxBytes) break
  }
  const date = new Date(message.headers.date ?? "")
  const isDate = !Number.isNaN(date.getTime())
  return { state: "answered", status: message.statusCode ?? 0, durationMs: 0, text, ...(isDate && { date }) }
}

/** A system's code, such as `ECONNREFUSED`; never a message, which may hold a proxy's password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it failed"
  return "code" in error && typeof error.code === "string" ? error.code : error.name
}
