import { awsOrigin, type ServiceRegion } from "../aws/aws-origin.ts"
import { configuredHandler } from "../aws/configured-handler.ts"
import { loadClient } from "../aws/load-client.ts"
import type { Warming } from "../connections/connections.ts"
import type { Exchange } from "./exchange.ts"
import { nextTurn } from "./next-turn.ts"

/**
 * Opens TLS to services and loads their clients, while the CI's token is on its way.
 *
 * It never rejects: what goes wrong is met again, and told, where it is needed.
 */
export async function warmUp(exchange: Exchange, services: readonly ServiceRegion[]): Promise<void> {
  try {
    const { connected } = await openAhead(exchange, services)
    for (const { service } of services) {
      // To load a client is to stop everything else: one while TCP's answers are on their way, one while TLS's are.
      await nextTurn()
      await loadClient(service)
      await connected
    }
  } catch {}
}

async function openAhead(exchange: Exchange, services: readonly ServiceRegion[]): Promise<Warming> {
  if (await configuredHandler(exchange)) return { connected: Promise.resolve() }
  const origins = await Promise.all(services.map((service) => awsOrigin(exchange, service)))
  return exchange.connections.warm(origins.filter((origin) => origin !== undefined))
}
