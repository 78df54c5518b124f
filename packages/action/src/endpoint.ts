import { once } from "node:events"
import type { EndpointAnswer } from "./processes/endpoint-message.ts"
import { serveEndpoint, variablesOf } from "./processes/serve-endpoint.ts"

const [order] = await once(process, "message")
const answer = (message: EndpointAnswer): void => {
  process.send?.(message, () => process.disconnect?.())
}
try {
  const endpoint = await serveEndpoint(order, process.env)
  answer({ address: endpoint.address, variables: variablesOf(endpoint, order.job) })
  await endpoint.closed
} catch (error) {
  answer({ failure: error instanceof Error ? error.message : "unknown failure" })
  process.exitCode = 1
}
