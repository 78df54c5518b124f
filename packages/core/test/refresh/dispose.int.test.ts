import { describe, expect, it } from "vitest"
import { connections } from "../../src/connections/connections.ts"
import { type ProviderParts, refreshingProvider } from "../../src/refresh/refreshing-provider.ts"
import { aRefreshWorld, put } from "../support/a-refresh-world.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { failureOf } from "../support/failure-of.ts"

describe("a provider that is disposed of", () => {
  it("ends an exchange that hangs, long before its deadline", async () => {
    await using world = aRefreshWorld()
    let timers = 0
    const startTimer = () => {
      timers += 1
      return () => {
        timers -= 1
      }
    }
    const provider = world.provider({ runtime: { ...world.runtime, startTimer } })
    world.emulator.failNext({ fault: "hang", operation: "GetId" })
    const failure = failureOf(provider())
    await expect.poll(() => timers, { interval: 5 }).toBe(2)
    await provider.dispose()
    expect((await failure).code).toBe("ERR_PROVIDER_DISPOSED")
    await expect.poll(() => timers, { interval: 5 }).toBe(0)
  })

  it("fails requests after its block with a code of its own", async () => {
    await using world = aRefreshWorld()
    const clients = await (async () => {
      await using provider = world.provider()
      const s3 = world.s3(provider)
      await s3.send(put)
      return [s3]
    })()
    for (const s3 of clients) expect((await failureOf(s3.send(put))).code).toBe("ERR_PROVIDER_DISPOSED")
  })

  it("starts no timer while it holds credentials", async () => {
    await using world = aRefreshWorld()
    const running = new Set<object>()
    const startTimer = () => {
      const timer = {}
      running.add(timer)
      return () => void running.delete(timer)
    }
    await world.provider({ runtime: { ...world.runtime, startTimer } })()
    expect(running.size).toBe(0)
  })

  it("closes what its exchanges used, when they have ended", async () => {
    const order: string[] = []
    const exchange: ProviderParts["exchange"] = (_, { stopSignal }) =>
      new Promise((_, reject) =>
        stopSignal.addEventListener("abort", () => {
          order.push("exchange")
          reject(stopSignal.reason)
        }),
      )
    const close = async () => void order.push("connections")
    const flow = "basic" as const
    const parts = {
      name: "acme",
      flow,
      logger: undefined,
      onEvent: undefined,
      roleArn: undefined,
      runtime: aRuntime(),
      exchange,
      close,
    }
    const provider = refreshingProvider(parts)
    const failure = failureOf(provider())
    await provider[Symbol.asyncDispose]()
    expect(order).toEqual(["exchange", "connections"])
    expect((await failure).code).toBe("ERR_PROVIDER_DISPOSED")
  })

  it("closes the request handler that it made, and makes none for that", async () => {
    const unused = connections({})
    await unused.close()
    const { handler, close } = connections({})
    const made = await handler()
    let isDestroyed = false
    made.destroy = () => {
      isDestroyed = true
    }
    await close()
    expect(isDestroyed).toBe(true)
  })
})
