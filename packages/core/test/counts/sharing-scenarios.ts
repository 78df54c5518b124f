import { exchanges } from "./exchanges.ts"
import type { Scenario } from "./scenario.ts"

/** Many callers that could share one exchange. */
export const sharingScenarios: readonly Scenario[] = [
  {
    name: "50 clients, one request each at once",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => exchanges(stage.world, () => stage.atOnce(stage.clients(50))),
  },
  {
    name: "the same 50 clients, the next request",
    peer: "fromWebToken",
    ours: "0",
    play: async (stage) => {
      const clients = stage.clients(50)
      await stage.atOnce(clients)
      return exchanges(stage.world, () => stage.atOnce(clients))
    },
  },
  {
    name: "50 clients, one after the other",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => exchanges(stage.world, () => stage.inTurn(stage.clients(50))),
  },
  {
    name: "50 clients that get the first one's `config.credentials`",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => {
      const { credentials } = stage.client().config
      const clients = Array.from({ length: 50 }, () => stage.client({ credentials }))
      return exchanges(stage.world, () => stage.atOnce(clients))
    },
  },
  {
    name: "one client, 50 first requests at once",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => exchanges(stage.world, () => stage.atOnce(Array(50).fill(stage.client()))),
  },
  {
    name: "10,000 calls of the provider at once",
    peer: "fromWebToken",
    ours: "1",
    isSlow: true,
    play: async ({ world, contender: { credentials } }) => {
      if (!credentials) throw new TypeError("a default chain cannot be called")
      return exchanges(world, () => Promise.all(Array.from({ length: 10_000 }, () => credentials())))
    },
  },
  {
    name: "50 clients, one request each at once",
    peer: "default chain, endpoint",
    ours: "1",
    play: (stage) => exchanges(stage.world, () => stage.atOnce(stage.clients(50))),
  },
  {
    name: "20 clients, one request each at once",
    peer: "default chain, process",
    ours: "1",
    isSlow: true,
    play: (stage) => exchanges(stage.world, () => stage.atOnce(stage.clients(20))),
  },
]
