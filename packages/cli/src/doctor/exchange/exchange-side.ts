import type { CallFinished, Claims, ErrorCode } from "@claimbridge/core"
import type { DescribedFailure } from "../../frame/describe-failure.ts"

/** One call of the exchange. */
export type ExchangeStep = Pick<CallFinished, "step" | "host" | "durationMs" | "code">

/** How the exchange went. No token and no credentials are in it. */
export type ExchangeSide =
  | { readonly state: "skipped"; readonly reason: string; readonly steps: readonly [] }
  | {
      readonly state: "done"
      readonly steps: readonly ExchangeStep[]
      readonly openIdClaims?: Claims
      readonly assumedRoleArn?: string
      readonly lifeSeconds: number
    }
  | {
      readonly state: "failed"
      readonly steps: readonly ExchangeStep[]
      readonly openIdClaims?: Claims
      readonly failure: DescribedFailure & { readonly code?: ErrorCode | string }
    }
