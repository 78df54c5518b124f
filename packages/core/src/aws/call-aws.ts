import { ClaimbridgeError, type ErrorDetails } from "../errors/claimbridge-error.ts"
import { enterStep } from "../flows/enter-step.ts"
import type { Exchange } from "../flows/exchange.ts"
import { withRetries } from "../retry/with-retries.ts"
import { explainFailure } from "./explain-failure.ts"
import type { Refusal } from "./refusal.ts"

/** One call to AWS and what is known about it for messages. */
export interface AwsCall {
  readonly exchange: Exchange
  readonly step: string
  readonly service: string
  readonly facts: ErrorDetails
  readonly refusals: readonly Refusal[]
}

/** Makes a call to AWS, again where that can help, and turns its failure into a `ClaimbridgeError`. */
export async function callAws<T>(call: AwsCall, send: () => Promise<T>): Promise<T> {
  enterStep(call.exchange, call.step)
  return withRetries(call.exchange, () =>
    send().catch((error: unknown) => {
      throw error instanceof ClaimbridgeError ? error : explainFailure(error, call)
    }),
  )
}
