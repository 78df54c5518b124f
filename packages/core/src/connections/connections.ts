import type { NodeHttpHandler } from "@smithy/node-http-handler"
import { httpsFetch } from "../runtime/https-fetch.ts"
import type { Fetch, Runtime } from "../runtime.ts"
import { explainProxyFailure } from "./explain-proxy-failure.ts"
import type { OwnAgent } from "./own-agent.ts"
import { ProxyFailure } from "./proxy-failure.ts"
import { proxyFor } from "./proxy-for.ts"

/** Connections that have been begun ahead. */
export interface Warming {
  /** Resolves when each of them is at its TLS, or has failed. Never rejects. */
  readonly connected: Promise<unknown>
}

/** A provider's own connections, through the proxy that the environment names. Nothing is loaded before it is used. */
export interface Connections {
  /** Node's request handler for calls to AWS, made on first use. */
  readonly handler: () => Promise<NodeHttpHandler>
  /**
   * Opens TLS to these hosts in the background, unless a connection is open, plain http is spoken or a proxy is in
   * between. Resolves when they have been begun, and never rejects. Only an exchange opens any.
   */
  readonly warm: (origins: readonly URL[]) => Promise<Warming>
  /** Sends one small GET, to the CI's token endpoint. */
  readonly fetch: Fetch
  /** Runs an exchange. When no other one runs any more, what is still being opened is given up: it keeps the process alive. */
  readonly during: <T>(exchange: () => Promise<T>) => Promise<T>
  /** Ends all connections, also those that were only opened ahead. */
  readonly close: () => Promise<void>
}

/** Opens nothing yet. */
export function connections(env: Runtime["env"]): Connections {
  let agent: Promise<OwnAgent> | undefined
  let handler: Promise<NodeHttpHandler> | undefined
  let running = 0
  const agentOnce = (): Promise<OwnAgent> => {
    agent ??= loadAgent(env)
    return agent
  }
  return {
    handler: () => {
      handler ??= loadHandler(agentOnce())
      return handler
    },
    warm: async (origins) => {
      const direct = origins.filter((origin) => isDirect(origin, env))
      const opener = direct.length === 0 ? undefined : await agentOnce().catch(toldLater)
      // The exchange may have ended by now.
      return { connected: Promise.all(running === 0 ? [] : direct.map(async (origin) => opener?.warm(origin))) }
    },
    fetch: async (url, request) => {
      const agent = proxyFor(url, env) && (await agentOnce())
      return httpsFetch(url, request, agent).catch(throwExplained)
    },
    during: async (exchange) => {
      running += 1
      try {
        return await exchange()
      } finally {
        running -= 1
        if (running === 0) void agent?.then((opened) => opened.giveUp(), toldLater)
      }
    },
    close: async () => {
      await agent?.then((opened) => opened.destroy(), toldLater)
      await handler?.then((made) => made.destroy(), toldLater)
    },
  }
}

async function loadAgent(env: Runtime["env"]): Promise<OwnAgent> {
  const { OwnAgent } = await import("./own-agent.ts")
  return new OwnAgent(env)
}

async function loadHandler(httpsAgent: Promise<OwnAgent>): Promise<NodeHttpHandler> {
  const [{ NodeHttpHandler }, agent] = await Promise.all([import("@smithy/node-http-handler"), httpsAgent])
  return new NodeHttpHandler({ httpsAgent: agent })
}

/** That something cannot be loaded is told where it is needed. */
function toldLater(): undefined {
  return undefined
}

function throwExplained(error: unknown): never {
  throw error instanceof ProxyFailure ? explainProxyFailure(error, "the CI's token") : error
}

/** What is wrong with the variable is said by the request. */
function isDirect(origin: URL, env: Runtime["env"]): boolean {
  try {
    return origin.protocol === "https:" && proxyFor(origin, env) === undefined
  } catch {
    return false
  }
}
