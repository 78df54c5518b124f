import { minuteMs } from "../support/a-keeper.ts"
import { countCalls } from "./count-calls.ts"
import { letCredentialsEndIn } from "./let-credentials-end-in.ts"
import type { Scenario } from "./scenario.ts"
import type { Stage } from "./stage.ts"

async function calls({ world }: Stage, work: () => Promise<unknown>): Promise<string> {
  const { exchanges, getIds, tokens } = await countCalls(world, work)
  return `${exchanges}, \`GetId\` ${getIds}, CI tokens ${tokens}`
}

/** What the exchanges with a pool cost: exchanges, `GetId` and tokens of the CI. */
export const poolScenarios: readonly Scenario[] = [
  {
    name: "50 clients, one request each at once",
    peer: "fromCognitoIdentityPool",
    ours: "1, `GetId` 1, CI tokens 1",
    play: (stage) => calls(stage, () => stage.atOnce(stage.clients(50))),
  },
  {
    name: "credentials with 4 minutes left, 3 requests in turn",
    peer: "fromCognitoIdentityPool",
    ours: "1, `GetId` 1, CI tokens 1",
    play: (stage) => {
      letCredentialsEndIn(stage.world, 4 * minuteMs)
      return calls(stage, () => stage.inTurn(Array(3).fill(stage.client())))
    },
  },
  {
    name: "a request, and another one 61 minutes later",
    peer: "fromCognitoIdentityPool",
    ours: "2, `GetId` 1, CI tokens 2",
    play: (stage) =>
      calls(stage, async () => {
        const client = stage.client()
        await stage.inTurn([client])
        stage.pass(61 * minuteMs)
        await stage.inTurn([client])
      }),
  },
]
