import { channel } from "node:diagnostics_channel"
import type { Logger } from "@smithy/types"
import { systemCode } from "../errors/system-code.ts"
import type { ClaimbridgeEvent, EventFacts } from "./claimbridge-event.ts"

const published = channel("@claimbridge/core")
let providers = 0

/** Tells what a provider does. */
export interface EventSource {
  /** Counts an exchange, and gives its number. */
  readonly nextExchange: () => number
  /** Tells an event of an exchange, by its number; 0 outside of exchanges. */
  readonly tell: (exchange: number, facts: EventFacts) => void
}

/** Who tells, and to whom besides the channel. */
export interface EventSourceParts {
  readonly provider: string
  readonly onEvent: ((event: ClaimbridgeEvent) => void) | undefined
  readonly logger: Logger | undefined
  readonly now: () => Date
}

/** A listener that throws, or rejects, harms nobody: it gets a line in the log. */
export function eventSource({ provider, onEvent, logger, now }: EventSourceParts): EventSource {
  providers += 1
  const providerId = providers
  let exchanges = 0
  const tell: EventSource["tell"] = (exchange, facts) => {
    if (onEvent === undefined && !published.hasSubscribers) return
    const event = { provider, providerId, exchange, timeMs: now().getTime(), ...facts }
    const failed = (error: unknown): void => {
      logger?.warn?.(`@claimbridge/core - onEvent failed on ${facts.type}: ${systemCode(error)}`)
    }
    published.publish(event)
    try {
      const outcome: unknown = onEvent?.(event)
      if (outcome instanceof Promise) outcome.catch(failed)
    } catch (error) {
      failed(error)
    }
  }
  return {
    nextExchange: () => {
      exchanges += 1
      return exchanges
    },
    tell,
  }
}
