import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { EventFacts, ExchangeStarted } from "./claimbridge-event.ts"
import type { EventSource } from "./event-source.ts"

/** What is told with an exchange. */
export interface ToldExchange extends Omit<ExchangeStarted, "type"> {
  readonly events: EventSource
  readonly now: () => Date
}

/** Tells the beginning and the end of an exchange; `run` tells what happens in between. */
export async function tellExchange(
  { events, now, ...started }: ToldExchange,
  run: (emit: (facts: EventFacts) => void) => Promise<CognitoCredentials>,
): Promise<CognitoCredentials> {
  const exchange = events.nextExchange()
  const startedMs = now().getTime()
  let calls = 0
  const emit = (facts: EventFacts): void => {
    if (facts.type === "call-finished") calls += 1
    events.tell(exchange, facts)
  }
  const tellEnd = (expiration: Date | undefined, code: ClaimbridgeError["code"] | undefined): void => {
    emit({ type: "exchange-finished", durationMs: now().getTime() - startedMs, calls, expiration, code })
  }
  emit({ type: "exchange-started", ...started })
  try {
    const credentials = await run(emit)
    tellEnd(credentials.expiration, undefined)
    return credentials
  } catch (error) {
    tellEnd(undefined, error instanceof ClaimbridgeError ? error.code : "ERR_UNEXPECTED_ANSWER")
    throw error
  }
}
