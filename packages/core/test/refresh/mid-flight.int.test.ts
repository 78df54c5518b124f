import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import { minuteMs } from "../support/a-keeper.ts"
import { aRefreshWorld, get, put, type RefreshWorld } from "../support/a-refresh-world.ts"
import { region } from "../support/a-world.ts"
import { skippedPauses } from "../support/skipped-pauses.ts"

/** Three services of AWS, with the SDK's clients as they are. */
function requestsOf(world: RefreshWorld): readonly (() => Promise<unknown>)[] {
  const runtime = { ...world.runtime, startTimer: skippedPauses().startTimer }
  const credentials = world.provider({ runtime })
  const config = {
    region,
    credentials: world.provider(),
    requestHandler: world.emulator.requestHandler,
    maxAttempts: 1,
  }
  const s3 = world.s3(credentials)
  const sts = new STSClient(config)
  const dynamodb = new DynamoDBClient(config)
  return [
    () => s3.send(get),
    () => s3.send(put),
    () => sts.send(new GetCallerIdentityCommand()),
    () => dynamodb.send(new ListTablesCommand()),
  ]
}

describe("clients of S3, STS and DynamoDB that share a provider", () => {
  it("see no failure in a day, though requests are under way whenever credentials are renewed", async () => {
    await using world = aRefreshWorld()
    const requests = requestsOf(world)
    await requests[1]?.()
    for (let minute = 7; minute <= 24 * 60; minute += 7) {
      world.nowMs += 7 * minuteMs
      const underWay = requests.map((request) => request())
      await Promise.all([...underWay, ...requests.map((request) => request())])
    }
    // One hour less the window of 15 minutes, in steps of 7.
    expect(world.exchanges()).toBe(1 + Math.floor((24 * 60) / 49))
  })

  it("see no failure when renewals fail for a while", async () => {
    await using world = aRefreshWorld()
    const requests = requestsOf(world)
    await requests[1]?.()
    world.emulator.failNext({ operation: "GetOpenIdToken", fault: "500", times: 10 })
    for (let minute = 1; minute <= 180; minute += 1) {
      world.nowMs += minuteMs
      await Promise.all(requests.map((request) => request()))
    }
    expect(world.emulator.calls.filter(({ fault }) => fault === "500")).toHaveLength(10)
  })
})
