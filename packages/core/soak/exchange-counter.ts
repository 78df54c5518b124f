import type { ClaimbridgeEvent } from "../src/events/claimbridge-event.ts"
import type { Exchanges } from "./soak-facts.ts"

/** Of which provider exchanges are counted, by AWS's clock. */
export interface CounterParts {
  readonly name: string
  readonly roles: number
  readonly nowMs: () => number
}

/** At least a quarter of what is left passes after a renewal that failed. */
const leastShare = 0.25
/** The machine knows AWS's time by a round trip, which this clock makes long. */
const toleranceMs = 10_000

/** Counts the exchanges of a provider by its events. */
export class ExchangeCounter {
  readonly #parts: CounterParts
  readonly #due = new Set<number>()
  #counts = { succeeded: 0, renewalsFailed: 0, renewalsEarly: 0 }
  #endMs = 0
  #notBeforeMs = 0

  constructor(parts: CounterParts) {
    this.#parts = parts
  }

  count(event: ClaimbridgeEvent): void {
    if (event.type === "exchange-started" && event.reason === "due") this.#begin(event.exchange)
    if (event.type !== "exchange-finished") return
    if (event.expiration) this.#succeed(event.expiration)
    else if (this.#due.has(event.exchange)) this.#fail()
    this.#due.delete(event.exchange)
  }

  forgetBackOff(): void {
    this.#notBeforeMs = 0
  }

  exchanges(): Exchanges {
    const { name, roles } = this.#parts
    return { name, roles, ...this.#counts }
  }

  #begin(exchange: number): void {
    this.#due.add(exchange)
    if (this.#parts.nowMs() < this.#notBeforeMs) this.#counts.renewalsEarly += 1
  }

  #succeed(expiration: Date): void {
    this.#counts.succeeded += 1
    this.#endMs = expiration.getTime()
    this.#notBeforeMs = 0
  }

  #fail(): void {
    this.#counts.renewalsFailed += 1
    const { nowMs, roles } = this.#parts
    // The events of several roles do not say which is whose.
    if (roles === 1) this.#notBeforeMs = nowMs() + (this.#endMs - nowMs()) * leastShare - toleranceMs
  }
}
