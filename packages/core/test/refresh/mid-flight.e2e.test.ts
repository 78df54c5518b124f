import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import type { ClaimbridgeEvent } from "../../src/events/claimbridge-event.ts"
import { minuteMs, settled } from "../support/a-keeper.ts"
import { aRefreshWorld, get, put, type RefreshWorld } from "../support/a-refresh-world.ts"
import { region } from "../support/a-world.ts"
import { skippedPauses } from "../support/skipped-pauses.ts"

interface Clients {
  /** One request of each service, and a second while those are under way. */
  readonly request: () => Promise<void>
  /** Waits for a renewal in the background: time must not jump while a request is on its way. */
  readonly renewed: () => Promise<void>
}

/** Three services of AWS, with the SDK's clients as they are. */
async function someClients(world: RefreshWorld): Promise<Clients> {
  let exchanging = 0
  const onEvent = ({ type }: ClaimbridgeEvent): void => {
    if (type === "exchange-started") exchanging += 1
    if (type === "exchange-finished") exchanging -= 1
  }
  const runtime = { ...world.runtime, startTimer: skippedPauses().startTimer }
  const credentials = world.provider({ runtime, onEvent })
  const config = { region, credentials, requestHandler: world.emulator.requestHandler }
  const s3 = world.s3(credentials)
  const sts = new STSClient(config)
  const dynamodb = new DynamoDBClient(config)
  await s3.send(put)
  const send = (): Promise<unknown>[] => [
    s3.send(get),
    s3.send(put),
    sts.send(new GetCallerIdentityCommand()),
    dynamodb.send(new ListTablesCommand()),
  ]
  return {
    request: async () => void (await Promise.all([...send(), ...send()])),
    renewed: async () => {
      while (exchanging > 0) await settled()
    },
  }
}

describe("clients of S3, STS and DynamoDB that share a provider", () => {
  it("see no failure in a day, though requests are under way whenever credentials are renewed", async () => {
    await using world = aRefreshWorld()
    const { request, renewed } = await someClients(world)
    for (let minute = 7; minute <= 24 * 60; minute += 7) {
      world.nowMs += 7 * minuteMs
      await request()
      await renewed()
    }
    // One hour less the window of 15 minutes, in steps of 7.
    expect(world.exchanges()).toBe(1 + Math.floor((24 * 60) / 49))
  })

  it("see no failure when renewals fail for a while", async () => {
    await using world = aRefreshWorld()
    const { request, renewed } = await someClients(world)
    world.emulator.failNext({ operation: "GetOpenIdToken", fault: "500", times: 10 })
    for (let minute = 1; minute <= 120; minute += 1) {
      world.nowMs += minuteMs
      await request()
      await renewed()
    }
    expect(world.emulator.calls.filter(({ fault }) => fault === "500")).toHaveLength(10)
  })
})
