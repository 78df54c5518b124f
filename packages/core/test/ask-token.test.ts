import { describe, expect, it } from "vitest"
import { askToken } from "../src/ask-token.ts"
import type { ClaimbridgeEvent } from "../src/events/claimbridge-event.ts"
import { anAnswer, aRuntime } from "./support/a-runtime.ts"
import { aToken } from "./support/a-token.ts"
import { failureOf } from "./support/failure-of.ts"

describe("askToken", () => {
  it("gives the token of the job, for the pool's audience, and tells the one call", async () => {
    const audiences: (string | null)[] = []
    const events: ClaimbridgeEvent[] = []
    const token = aToken()
    const runtime = aRuntime({
      fetch: async (url) => {
        audiences.push(url.searchParams.get("audience"))
        return anAnswer({ value: token })
      },
    })
    expect(await askToken({ runtime, onEvent: (event) => events.push(event) })).toBe(token)
    expect(audiences).toEqual(["cognito-identity.amazonaws.com"])
    expect(events.map(({ type }) => type)).toEqual(["call-finished"])
  })

  it("asks any source, for the audience that is wanted", async () => {
    const asked: string[] = []
    const token = async ({ audience }: { readonly audience: string }): Promise<string> => {
      asked.push(audience)
      return aToken()
    }
    await askToken({ runtime: aRuntime(), token, audience: "sts.amazonaws.com" })
    expect(asked).toEqual(["sts.amazonaws.com"])
  })

  it("gives up at its deadline", async () => {
    const expire = (_: number, callback: () => void): (() => void) => {
      queueMicrotask(callback)
      return () => {}
    }
    const runtime = aRuntime({ startTimer: expire, fetch: () => new Promise(() => {}) })
    expect(await failureOf(askToken({ runtime, timeoutMs: 5 }))).toMatchObject({ code: "ERR_TIMEOUT" })
  })

  it.each([
    { name: "an option that there is not", options: { audienc: "x" }, code: "ERR_OPTION_UNKNOWN" },
    { name: "a time that is none", options: { timeoutMs: 0 }, code: "ERR_OPTION_INVALID" },
    { name: "a token that is none", options: { token: async () => "x" }, code: "ERR_TOKEN_MALFORMED" },
  ])("is refused for $name", async ({ options, code }) => {
    expect(await failureOf(askToken({ runtime: aRuntime(), ...options }))).toMatchObject({ code })
  })
})
