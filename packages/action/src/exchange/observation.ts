import {
  type CallFinished,
  type ClaimbridgeEvent,
  type Claims,
  decodeClaims,
  type ExchangeSecret,
} from "@claimbridge/core"
import type { Runner } from "../runner/runner.ts"

/** What is seen of the exchanges of a step, and may be shown. */
export interface Observation {
  /** What the CI's token says; nothing before there is one. */
  readonly claims: Claims | undefined
  /** What the token says that STS gets: the pool's, with the tags, or in flow `direct` the CI's. */
  readonly sentClaims: Claims | undefined
  readonly calls: readonly CallFinished[]
}

/** An observation, and what core tells for it. */
export interface Observer {
  readonly observation: Observation
  readonly onSecret: (secret: ExchangeSecret) => void
  readonly onEvent: (event: ClaimbridgeEvent) => void
}

/** Watches exchanges. Every secret is masked before anything else is done with it. */
export function observer(runner: Pick<Runner, "mask">): Observer {
  let claims: Claims | undefined
  let sentClaims: Claims | undefined
  const calls: CallFinished[] = []
  return {
    observation: {
      get claims() {
        return claims
      },
      get sentClaims() {
        return sentClaims ?? claims
      },
      calls,
    },
    onSecret: ({ kind, value }) => {
      runner.mask(value)
      if (kind === "ci-token") claims = decodeClaims(value)
      if (kind === "open-id-token") sentClaims = decodeClaims(value)
    },
    onEvent: (event) => {
      if (event.type === "call-finished") calls.push(event)
    },
  }
}
