import { isRecord } from "../is-record.ts"

/** Settings of an agent that do not change the way to AWS. */
const harmless = ["keepAlive", "maxSockets"]

/**
 * Whether a request handler is the one that every SDK client makes for itself, with an agent of Node's for https.
 *
 * The SDK does not tell, and a bundler may have renamed its class, so it is known by its parts. A handler with other
 * parts was configured by somebody.
 */
export async function isDefaultHandler(handler: object): Promise<boolean> {
  const prototype: unknown = Object.getPrototypeOf(handler)
  if (!isRecord(prototype) || Object.getPrototypeOf(prototype) !== Object.prototype) return false
  if (!Object.hasOwn(prototype, "resolveDefaultConfig") || Object.hasOwn(handler, "handle")) return false
  const config = await configOf(handler)
  return isRecord(config) && isPlainAgent(config.httpsAgent)
}

/** Settings that the client cannot read are its own to tell. */
async function configOf(handler: object): Promise<unknown> {
  try {
    return await ("configProvider" in handler ? handler.configProvider : undefined)
  } catch {
    return undefined
  }
}

/** Compares an agent with one that was made with the harmless settings only. */
async function isPlainAgent(agent: unknown): Promise<boolean> {
  const { Agent } = await import("node:https")
  if (!(agent instanceof Agent) || Object.getPrototypeOf(agent) !== Agent.prototype) return false
  const plain = new Map(Object.entries(new Agent().options))
  const isPatched = Object.hasOwn(agent, "createConnection")
  return (
    !isPatched &&
    Object.entries(agent.options).every(([name, value]) => harmless.includes(name) || plain.get(name) === value)
  )
}
