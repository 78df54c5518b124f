import { minuteMs } from "../support/a-keeper.ts"
import { exchanges } from "./exchanges.ts"
import { interfere } from "./interfere.ts"
import { outcomeOf } from "./outcome-of.ts"
import type { Scenario } from "./scenario.ts"
import type { Stage } from "./stage.ts"
import { stsAnswer } from "./sts-answer.ts"

const outage = stsAnswer("ServiceUnavailable", "try again later", 503)

async function outageAfter(stage: Stage, passedMs: number): Promise<string> {
  const client = stage.client()
  await stage.inTurn([client])
  stage.pass(passedMs)
  interfere(stage.world, outage)
  return outcomeOf(stage.inTurn([client]))
}

/** Exchanges that go wrong, and whether the request that needs them does. */
export const failureScenarios: readonly Scenario[] = [
  {
    name: "a refresh fails, the credentials have 4 minutes left",
    peer: "fromWebToken",
    ours: "succeeds",
    play: (stage) => outageAfter(stage, 56 * minuteMs),
  },
  {
    name: "a refresh fails, the credentials have 4 minutes left",
    peer: "default chain, endpoint",
    ours: "succeeds",
    play: (stage) => outageAfter(stage, 56 * minuteMs),
  },
  {
    name: "a refresh fails, the credentials have expired",
    peer: "fromWebToken",
    ours: "fails: `ERR_AWS_UNAVAILABLE`",
    play: (stage) => outageAfter(stage, 61 * minuteMs),
  },
  {
    name: "a refresh fails, the credentials have expired",
    peer: "default chain, endpoint",
    ours: "fails: `ERR_AWS_UNAVAILABLE`",
    isSlow: true,
    play: (stage) => outageAfter(stage, 61 * minuteMs),
  },
  {
    name: "STS's answer is 503 twice, the client's `maxAttempts` is 1",
    peer: "fromWebToken",
    ours: "fails: `ERR_AWS_UNAVAILABLE`",
    play: (stage) => {
      interfere(stage.world, outage, 2)
      return outcomeOf(stage.inTurn([stage.client({ maxAttempts: 1 })]))
    },
  },
  {
    name: "the connection to STS is reset once",
    peer: "fromWebToken",
    ours: "succeeds",
    play: (stage) => {
      stage.world.emulator.failNext({ fault: "reset", operation: "AssumeRoleWithWebIdentity" })
      return outcomeOf(stage.inTurn([stage.client()]))
    },
  },
  {
    name: "the connection to the CI's token endpoint is reset once",
    peer: "fromCognitoIdentityPool",
    ours: "succeeds",
    play: (stage) => {
      stage.world.emulator.failNext({ fault: "reset", operation: "token" })
      return outcomeOf(stage.inTurn([stage.client()]))
    },
  },
  {
    name: "STS says `IDPCommunicationError` once",
    peer: "fromWebToken",
    ours: "succeeds",
    play: (stage) => {
      interfere(stage.world, stsAnswer("IDPCommunicationError", "the issuer did not answer"), 1)
      return outcomeOf(stage.inTurn([stage.client()]))
    },
  },
  {
    name: "STS says `InvalidIdentityToken` once",
    peer: "fromWebToken",
    ours: "fails: `ERR_AUDIENCE_REFUSED`",
    play: (stage) => {
      interfere(stage.world, stsAnswer("InvalidIdentityToken", "Incorrect token audience"), 1)
      return outcomeOf(stage.inTurn([stage.client()]))
    },
  },
  {
    name: "a role that may not be assumed, 10 clients, 3 requests each",
    peer: "fromWebToken",
    ours: "1",
    settings: { roleName: "nobody" },
    play: (stage) =>
      exchanges(stage.world, async () => {
        const clients = stage.clients(10)
        for (const client of [clients, clients, clients].flat()) await outcomeOf(stage.inTurn([client]))
      }),
  },
  {
    name: "STS never answers, `timeoutMs` is 50",
    peer: "fromWebToken",
    ours: "fails: `ERR_TIMEOUT`",
    settings: { timeoutMs: 50 },
    isSlow: true,
    play: (stage) => {
      interfere(stage.world, () => new Promise(() => {}))
      return outcomeOf(stage.inTurn([stage.client()]))
    },
  },
]
