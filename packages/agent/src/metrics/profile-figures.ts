import type { ClaimbridgeEvent, ExchangeFinished, ExchangeStarted } from "@claimbridge/core"
import type { ProfileStatus } from "../create-agent-metrics.ts"
import { durationBuckets } from "./duration-buckets.ts"

/** What is counted of one profile. */
export class ProfileFigures {
  /** Exchanges by outcome: `success`, or the code of the failure. */
  readonly outcomes: Map<string, number> = new Map()
  /** Exchanges that took up to so many seconds, in the order of `durationBuckets`. */
  readonly inBuckets: number[] = durationBuckets.map(() => 0)
  durationSeconds = 0
  renewalFailures = 0
  expiration: Date | undefined
  readonly #reasons = new Map<string, ExchangeStarted["reason"]>()
  #lastFailure: ProfileStatus["lastFailure"]

  observe(event: ClaimbridgeEvent): void {
    const exchange = `${event.providerId}/${event.exchange}`
    if (event.type === "exchange-started") this.#reasons.set(exchange, event.reason)
    if (event.type !== "exchange-finished") return
    const reason = this.#reasons.get(exchange)
    this.#reasons.delete(exchange)
    this.#finish(event)
    if (event.code === undefined) return
    this.#lastFailure = { code: event.code, time: new Date(event.timeMs).toISOString() }
    if (reason !== "missing") this.renewalFailures += 1
  }

  /** How many exchanges there were. */
  get exchanges(): number {
    return [...this.outcomes.values()].reduce((sum, count) => sum + count, 0)
  }

  status(): Omit<ProfileStatus, "name"> {
    const exchanges = this.outcomes.get("success") ?? 0
    return {
      exchanges,
      failures: this.exchanges - exchanges,
      ...(this.expiration && { expiration: this.expiration.toISOString() }),
      ...(this.#lastFailure && { lastFailure: this.#lastFailure }),
    }
  }

  #finish({ code, durationMs, expiration }: ExchangeFinished): void {
    const outcome = code ?? "success"
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    this.durationSeconds += durationMs / 1000
    for (const [index, seconds] of durationBuckets.entries()) {
      if (durationMs <= seconds * 1000) this.inBuckets[index] = (this.inBuckets[index] ?? 0) + 1
    }
    this.expiration = expiration ?? this.expiration
  }
}
