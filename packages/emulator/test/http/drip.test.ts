import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity"
import { describe, expect, it } from "vitest"
import { dripStream } from "../../src/http/drip-stream.ts"
import { createEmulator, type Emulator } from "../../src/index.ts"
import { GET_ID, GET_ID_BODY, send } from "../support/http.ts"
import { runTool } from "../support/run-tool.ts"

const SLOWLY = { fault: "drip", delayMs: 20_000 } as const
const QUICKLY = { fault: "drip", delayMs: 0 } as const

function overSdk({ requestHandler }: Emulator, abortSignal?: AbortSignal): Promise<unknown> {
  const client = new CognitoIdentityClient({ region: "us-east-1", maxAttempts: 1, requestHandler })
  return client.send(new GetIdCommand(JSON.parse(GET_ID_BODY)), { ...(abortSignal && { abortSignal }) })
}

function overFetch({ fetch }: Emulator, signal?: AbortSignal): Promise<Response> {
  return fetch("http://emulator", { ...GET_ID, body: GET_ID_BODY, ...(signal && { signal }) })
}

describe("dripStream", () => {
  it("gives every byte alone", async () => {
    const bytes = await dripStream("añ", 0, []).toArray()
    expect(bytes.map((byte: Uint8Array) => [...byte])).toEqual([[0x61], [0xc3], [0xb1]])
  })

  it("ends with the reason why it was closed", async () => {
    const reason = new Error("closed")
    await expect(dripStream("abc", 20_000, [AbortSignal.abort(reason)]).toArray()).rejects.toBe(reason)
  })
})

describe("a body that drips", () => {
  it("arrives whole in the end, at every door", async () => {
    await using emulator = createEmulator()
    const { url } = await emulator.listen()
    emulator.failNext({ ...QUICKLY, times: 3 })
    const bodies = [(await send(url, GET_ID, GET_ID_BODY)).body, await (await overFetch(emulator)).text()]
    expect(bodies).toEqual(Array(2).fill(expect.stringMatching(/"message":"IdentityPool .* not found\."\}$/)))
    await expect(overSdk(emulator)).rejects.toMatchObject({ name: "ResourceNotFoundException" })
  })

  it("comes after its headers, one byte a time", async () => {
    await using emulator = createEmulator()
    emulator.failNext(QUICKLY)
    const response = await overFetch(emulator)
    const chunks: number[] = []
    for await (const chunk of response.body ?? []) chunks.push(chunk.byteLength)
    expect(new Set(chunks)).toEqual(new Set([1]))
    expect(chunks).toHaveLength(Number(response.headers.get("content-length")))
  })

  it("is given up by the client's signal, at every door", async () => {
    await using emulator = createEmulator()
    const { url } = await emulator.listen()
    emulator.failNext({ ...SLOWLY, times: 3 })
    const signal = AbortSignal.timeout(20)
    await expect(send(url, { ...GET_ID, signal }, GET_ID_BODY)).rejects.toThrow("aborted")
    await expect(overFetch(emulator, AbortSignal.timeout(20)).then((answer) => answer.text())).rejects.toMatchObject({
      name: "TimeoutError",
    })
    await expect(overSdk(emulator, AbortSignal.timeout(20))).rejects.toThrow("aborted")
  })

  it("ends when the emulator closes, at every door", async () => {
    const emulator = createEmulator()
    const { url } = await emulator.listen()
    emulator.failNext({ ...SLOWLY, times: 3 })
    const answers = [
      send(url, GET_ID, GET_ID_BODY),
      overFetch(emulator).then((answer) => answer.text()),
      overSdk(emulator),
    ]
    const ended = Promise.allSettled(answers)
    await expect.poll(() => emulator.calls.length).toBe(3)
    await emulator.close()
    expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"])
  })

  it.each([
    { name: "the emulator closes", ending: "await emulator.close()" },
    { name: "the client gives up", ending: "await reader.cancel()" },
  ])("keeps no process alive once $name", async ({ ending }) => {
    const script = `
      import { createEmulator } from "${new URL("../../src/index.ts", import.meta.url)}"
      const emulator = createEmulator()
      emulator.failNext({ fault: "drip", delayMs: 60_000 })
      const response = await emulator.fetch("https://sts.amazonaws.com/?Action=GetCallerIdentity")
      const reader = response.body.getReader()
      reader.read().catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 5))
      ${ending}
    `
    const args = ["--conditions=@claimbridge/source", "--input-type=module", "--eval", script]
    expect(await runTool(process.execPath, { args, env: {} })).toEqual({ exitCode: 0, stdout: "", stderr: "" })
  })
})
