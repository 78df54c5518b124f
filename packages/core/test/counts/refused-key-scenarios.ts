import { minuteMs } from "../support/a-keeper.ts"
import { exchanges } from "./exchanges.ts"
import { outcomeOf } from "./outcome-of.ts"
import type { Scenario } from "./scenario.ts"
import type { Stage } from "./stage.ts"
import { stsAnswer } from "./sts-answer.ts"

const accessKeyPattern = /Credential=([^/]+)/

const codes = ["ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException", "InvalidClientTokenId"]

/** A service refuses the first key that it sees, and takes all others: does the second request succeed or fail? */
async function refuseFirstKey(stage: Stage, code: string): Promise<string> {
  // A key is dropped once a minute at most.
  stage.pass(2 * minuteMs)
  const { requestHandler } = stage.world.emulator
  const refuse = stsAnswer(code, "no", 403)
  let refusedKey: string | undefined
  const handle: typeof refuse = (request, options) => {
    const key = accessKeyPattern.exec(request.headers.authorization ?? "")?.[1]
    refusedKey ??= key
    return key === refusedKey ? refuse(request, options) : requestHandler.handle(request, options)
  }
  const client = stage.client({ requestHandler: { handle } })
  stage.contender.protect?.(client)
  await outcomeOf(stage.inTurn([client]))
  const outcome = await outcomeOf(stage.inTurn([client]))
  return outcome.replace(/:.*/, "")
}

/** Requests that a service does not like: with a dead key, or at all. */
export const refusedKeyScenarios: readonly Scenario[] = [
  {
    name: `the next request, after a service refused the key in one of ${codes.length} ways`,
    peer: "fromWebToken",
    ours: "succeeds",
    play: async (stage) => {
      const outcomes = new Set<string>()
      for (const code of codes) outcomes.add(await refuseFirstKey(stage, code))
      return [...outcomes].join(", ")
    },
  },
  {
    name: "this machine's clock an hour behind, a request after 61 minutes",
    peer: "fromWebToken",
    ours: "succeeds",
    play: async (stage) => {
      stage.mistime(-60 * minuteMs)
      const client = stage.client()
      await stage.inTurn([client])
      stage.pass(61 * minuteMs)
      return outcomeOf(stage.inTurn([client]))
    },
  },
  {
    name: "a request that is sent again, since the answer was 500",
    peer: "fromWebToken",
    ours: "1",
    play: (stage) => {
      stage.world.emulator.failNext({ fault: "500", operation: "GetCallerIdentity" })
      return exchanges(stage.world, () => stage.inTurn([stage.client()]))
    },
  },
]
