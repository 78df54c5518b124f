import { minuteMs } from "../support/a-keeper.ts"
import { exchanges } from "./exchanges.ts"
import { letCredentialsEndIn } from "./let-credentials-end-in.ts"
import type { Scenario } from "./scenario.ts"
import type { Stage } from "./stage.ts"

function inTurnWithLeft(stage: Stage, leftMs: number): Promise<string> {
  letCredentialsEndIn(stage.world, leftMs)
  return exchanges(stage.world, () => stage.inTurn(Array(10).fill(stage.client())))
}

/** Credentials that come close to their end. */
export const refreshScenarios: readonly Scenario[] = [
  {
    name: "credentials with 4 minutes left, 10 requests in turn",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => inTurnWithLeft(stage, 4 * minuteMs),
  },
  {
    name: "credentials with 4 minutes left, 10 requests at once",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => {
      letCredentialsEndIn(stage.world, 4 * minuteMs)
      return exchanges(stage.world, () => stage.atOnce(Array(10).fill(stage.client())))
    },
  },
  {
    name: "credentials with 4 minutes left, 10 requests in turn",
    peer: "default chain, endpoint",
    ours: "1",
    play: (stage) => inTurnWithLeft(stage, 4 * minuteMs),
  },
  {
    name: "credentials with 6 minutes left, 10 requests in turn",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => inTurnWithLeft(stage, 6 * minuteMs),
  },
  {
    name: "a request, then `config.credentials({ forceRefresh: true })`",
    peer: "fromWebToken",
    ours: "2",
    play: (stage) =>
      exchanges(stage.world, async () => {
        const client = stage.client()
        await stage.inTurn([client])
        await client.config.credentials({ forceRefresh: true })
      }),
  },
  {
    name: "this machine's clock an hour ahead, 6 requests in turn",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => {
      stage.mistime(60 * minuteMs)
      return exchanges(stage.world, () => stage.inTurn(Array(6).fill(stage.client())))
    },
  },
]
