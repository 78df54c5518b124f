import type { ClaimbridgeEvent } from "@claimbridge/core"

type Facts = ClaimbridgeEvent extends infer Event ? (Event extends unknown ? Omit<Event, keyof Origin> : never) : never
type Origin = Pick<ClaimbridgeEvent, "provider" | "providerId" | "exchange" | "timeMs">

/** An event of the first exchange of a provider, so long after its begin. */
export function anEvent(atMs: number, facts: Facts): ClaimbridgeEvent {
  return { provider: "fromCognito", providerId: 1, exchange: 1, timeMs: 1_700_000_000_000 + atMs, ...facts }
}

/** A call that has ended, so long after the begin of its exchange. */
export function aCall(atMs: number, facts: Partial<Extract<Facts, { type: "call-finished" }>> = {}): ClaimbridgeEvent {
  const call = { step: "GetId", host: "aws.acme.example", attempt: 1, durationMs: 100, status: 200 }
  return anEvent(atMs, { type: "call-finished", ...call, requestId: undefined, code: undefined, ...facts })
}

export const exchangeStarted: ClaimbridgeEvent = anEvent(0, {
  type: "exchange-started",
  flow: "basic",
  roleArn: "arn:aws:iam::111122223333:role/ci",
  reason: "missing",
})
