import type { ClaimbridgeEvent, EventFacts } from "@claimbridge/core"

export const eventTimeMs: number = Date.UTC(2030, 0, 1)

/** An event of a provider's first exchange. */
export function anEvent(facts: EventFacts, exchange = 1): ClaimbridgeEvent {
  return { provider: "fromCognito", providerId: 1, exchange, timeMs: eventTimeMs, ...facts }
}

/** The two events of an exchange that took 300 ms. */
export function anExchange(
  number: number,
  { code, reason = "missing" }: { readonly code?: "ERR_ROLE_DENIED"; readonly reason?: "missing" | "due" } = {},
): readonly ClaimbridgeEvent[] {
  const expiration = code ? undefined : new Date(eventTimeMs + 3_600_000)
  return [
    anEvent({ type: "exchange-started", flow: "basic", roleArn: undefined, reason }, number),
    anEvent({ type: "exchange-finished", durationMs: 300, calls: 4, expiration, code }, number),
  ]
}
