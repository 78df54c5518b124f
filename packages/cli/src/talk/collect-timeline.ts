import type { CallFinished, ClaimbridgeEvent } from "@claimbridge/core"

/** A call of an exchange, and when it was made. */
export interface TimelineCall extends Omit<CallFinished, "type"> {
  /** From the begin of the exchange, in milliseconds. */
  readonly startMs: number
}

/** What an exchange has done, in its times. */
export interface Timeline {
  readonly calls: readonly TimelineCall[]
  readonly durationMs: number
  /** How it failed; absent when it did not. */
  readonly code?: string
}

/** Takes the events of exchanges, and gives the timeline of one with the event of its end. */
export function collectTimeline(): (event: ClaimbridgeEvent) => Timeline | undefined {
  const open = new Map<string, { readonly startedMs: number; readonly calls: TimelineCall[] }>()
  return (event) => {
    const key = `${event.providerId}:${event.exchange}`
    if (event.type === "exchange-started") open.set(key, { startedMs: event.timeMs, calls: [] })
    const exchange = open.get(key)
    if (exchange === undefined) return undefined
    if (event.type === "call-finished") exchange.calls.push(callOf(event, exchange.startedMs))
    if (event.type !== "exchange-finished") return undefined
    open.delete(key)
    const { durationMs, code } = event
    const calls = exchange.calls.toSorted((one, other) => one.startMs - other.startMs)
    return { durationMs, calls, ...(code !== undefined && { code }) }
  }
}

function callOf(event: CallFinished & { readonly timeMs: number }, startedMs: number): TimelineCall {
  const { step, host, attempt, durationMs, status, requestId, code } = event
  const startMs = Math.max(0, event.timeMs - durationMs - startedMs)
  return { step, host, attempt, startMs, durationMs, status, requestId, code }
}
