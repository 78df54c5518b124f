import { text } from "node:stream/consumers"
import { afterAll, describe, expect, it } from "vitest"
import { createEmulator, type Fault } from "../../src/index.ts"
import { GET_ID, GET_ID_BODY } from "../support/http.ts"

interface Answer {
  readonly status: number
  readonly body: string
  readonly date: number
}

const emulator = createEmulator()
afterAll(() => emulator.close())

async function overFetch(): Promise<Answer> {
  const response = await emulator.fetch("http://emulator", { ...GET_ID, body: GET_ID_BODY })
  const date = Date.parse(response.headers.get("date") ?? "")
  return { status: response.status, body: await response.text(), date }
}

async function overSdk(): Promise<Answer> {
  const request = { ...GET_ID, hostname: "emulator", path: "/", body: GET_ID_BODY }
  const { response } = await emulator.requestHandler.handle(request)
  return { status: response.statusCode, body: await text(response.body), date: Date.parse(response.headers.date ?? "") }
}

describe.each([
  { door: "fetch", ask: overFetch },
  { door: "requestHandler", ask: overSdk },
])("failNext over $door", ({ ask }) => {
  it.each<{ fault: Fault["fault"]; answer: (whole: Answer) => object }>([
    { fault: "throttle", answer: () => ({ status: 400, body: expect.stringContaining("TooManyRequestsException") }) },
    { fault: "500", answer: () => ({ status: 500, body: expect.stringContaining("InternalErrorException") }) },
    { fault: "503", answer: () => ({ status: 503, body: expect.stringContaining("ServiceUnavailableException") }) },
    { fault: "slow", answer: ({ status, body }) => ({ status, body }) },
    { fault: "drip", answer: ({ status, body }) => ({ status, body }) },
    { fault: "malformed", answer: ({ body }) => ({ body: body.slice(0, Math.floor(body.length / 2)) }) },
    { fault: "empty", answer: ({ status }) => ({ status, body: "" }) },
    { fault: "wrong-content-type", answer: () => ({ status: 200, body: expect.stringContaining("<html>") }) },
  ])("answers with $fault, once", async ({ fault, answer }) => {
    const whole = await ask()
    emulator.failNext({ fault, delayMs: 0 })
    expect(await ask()).toMatchObject(answer(whole))
    expect(await ask()).toMatchObject({ status: whole.status, body: whole.body })
  })

  it("moves the clock for one call", async () => {
    emulator.failNext({ fault: "clock-skew", skewMs: 3_600_000 })
    const [skewed, straight] = [await ask(), await ask()]
    expect(skewed.date - straight.date).toBeGreaterThan(3_590_000)
  })

  it.each<Fault["fault"]>(["reset", "reset-in-body", "truncate"])("breaks off with %s", async (fault) => {
    emulator.failNext({ fault })
    await expect(ask()).rejects.toThrow(/fetch failed|terminated|socket hang up|aborted/)
  })
})
