import type { S3Client } from "@aws-sdk/client-s3"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { CognitoCredentials } from "../../src/cognito-credentials.ts"
import { minuteMs } from "../support/a-keeper.ts"
import { aRefreshWorld, get, put, type RefreshWorld } from "../support/a-refresh-world.ts"
import { fastTimers } from "../support/fast-timers.ts"
import { withEnd } from "../support/with-end.ts"

type Provider = (properties?: object) => Promise<CognitoCredentials>
type Scene = (world: RefreshWorld, credentials: Provider) => Promise<unknown>

interface Row {
  readonly name: string
  /** Exchanges, at least, with a provider that keeps nothing, as the SDK's own. */
  readonly sdk: number
  readonly ours: number
  readonly scene: Scene
}

const clientsOf = (world: RefreshWorld, credentials: Provider): S3Client[] =>
  Array.from({ length: 50 }, () => world.s3(credentials))

const atOnce = (clients: readonly S3Client[]): Promise<unknown> => Promise.all(clients.map((s3) => s3.send(get)))

async function inTurn(s3: S3Client, requests: number): Promise<void> {
  for (let request = 0; request < requests; request += 1) await s3.send(get)
}

/** Exchanges that give credentials with a few minutes left, whenever they are asked. */
const withLeft = (world: RefreshWorld, leftMs: number): void => {
  world.requestHandler = withEnd(world.requestHandler, () => world.nowMs + leftMs)
}

const rows: Row[] = [
  {
    name: "50 clients share a provider, one request each at once",
    sdk: 50,
    ours: 1,
    scene: (world, credentials) => atOnce(clientsOf(world, credentials)),
  },
  {
    name: "50 clients share a provider, two requests each",
    sdk: 50,
    ours: 1,
    scene: async (world, credentials) => {
      const clients = clientsOf(world, credentials)
      await atOnce(clients)
      await atOnce(clients)
    },
  },
  {
    name: "50 clients come one after the other",
    sdk: 50,
    ours: 1,
    scene: async (world, credentials) => {
      for (const s3 of clientsOf(world, credentials)) await s3.send(get)
    },
  },
  {
    name: "50 clients get the first client's config.credentials",
    sdk: 1,
    ours: 1,
    scene: (world, credentials) => {
      const first = world.s3(credentials)
      return atOnce(Array.from({ length: 50 }, () => world.s3(first.config.credentials)))
    },
  },
  {
    name: "one client, 50 first requests at once",
    sdk: 1,
    ours: 1,
    scene: (world, credentials) => atOnce(Array(50).fill(world.s3(credentials))),
  },
  {
    name: "credentials with 4 minutes left, 10 requests in turn",
    sdk: 21,
    ours: 1,
    scene: (world, credentials) => {
      withLeft(world, 4 * minuteMs)
      return inTurn(world.s3(credentials), 10)
    },
  },
  {
    name: "credentials with 4 minutes left, 10 requests at once",
    sdk: 2,
    ours: 1,
    scene: (world, credentials) => {
      withLeft(world, 4 * minuteMs)
      return atOnce(Array(10).fill(world.s3(credentials)))
    },
  },
  {
    name: "credentials with 6 minutes left, 10 requests in turn",
    sdk: 1,
    ours: 1,
    scene: (world, credentials) => {
      withLeft(world, 6 * minuteMs)
      return inTurn(world.s3(credentials), 10)
    },
  },
  {
    name: "a request that is retried after a 500",
    sdk: 1,
    ours: 1,
    scene: (world, credentials) => {
      world.emulator.failNext({ fault: "500", operation: "GetObject" })
      return inTurn(world.s3(credentials), 1)
    },
  },
  {
    name: "this machine's clock an hour ahead, 6 requests in turn",
    sdk: 13,
    ours: 1,
    scene: (world, credentials) => {
      world.nowMs -= 60 * minuteMs
      world.errorMs = 60 * minuteMs
      return inTurn(world.s3(credentials), 6)
    },
  },
  {
    name: "client.config.credentials({ forceRefresh: true }) after a request",
    sdk: 2,
    ours: 2,
    scene: async (world, credentials) => {
      const s3 = world.s3(credentials)
      await s3.send(get)
      await s3.config.credentials({ forceRefresh: true })
    },
  },
]

/** One exchange there is in any case, so that "1 or more" says nothing. */
const costly = rows.filter(({ sdk }) => sdk > 1)

// One world for all rows, since its keys take long to make: each has a provider of its own, and the same time.
describe("exchanges with SDK clients", () => {
  const world = aRefreshWorld()
  const { nowMs, requestHandler } = world
  beforeAll(() => world.s3(world.provider()).send(put))
  beforeEach(() => void Object.assign(world, { nowMs, errorMs: 0, requestHandler }))
  afterAll(() => world[Symbol.asyncDispose]())

  it.each(rows)("are $ours for: $name", async ({ scene, ours }) => {
    const before = world.exchanges()
    await scene(world, world.provider())
    expect(world.exchanges() - before).toBe(ours)
  })

  it.each(costly)("are $sdk or more with a provider that keeps nothing for: $name", async ({ scene, sdk }) => {
    const before = world.exchanges()
    // AWS's own time: like the SDK's providers, it tells the end of the credentials as AWS does.
    const runtime = { ...world.runtime, now: () => new Date(world.nowMs) }
    const keepsNothing = (properties?: object): Promise<CognitoCredentials> => world.provider({ runtime })(properties)
    await scene(world, keepsNothing)
    expect(world.exchanges() - before).toBeGreaterThanOrEqual(sdk)
  })
})

describe("failures with SDK clients", () => {
  it("let a request succeed on valid credentials while a refresh fails", async () => {
    const lines: string[] = []
    const logger = { ...console, debug: () => {}, warn: (line: string) => lines.push(line) }
    await using world = aRefreshWorld()
    const runtime = { ...world.runtime, startTimer: fastTimers() }
    const s3 = world.s3(world.provider({ logger, runtime }))
    await s3.send(put)
    world.nowMs += 56 * minuteMs
    world.emulator.failNext({ fault: "503", operation: "AssumeRoleWithWebIdentity", times: 10 })
    await inTurn(s3, 3)
    await expect.poll(() => lines, { interval: 5 }).toHaveLength(1)
    expect(lines[0]).toMatch(/^@claimbridge\/core - credentials could not be renewed.*ERR_AWS_UNAVAILABLE/)
  })

  it("of a denied role ask AWS once in a second, however many clients loop", async () => {
    await using world = aRefreshWorld()
    const credentials = world.provider({ roleSessionName: "someone-else" })
    for (const s3 of clientsOf(world, credentials)) {
      await expect(s3.send(put)).rejects.toMatchObject({ code: "ERR_ROLE_DENIED" })
    }
    expect(world.exchanges()).toBe(1)
  })
})
