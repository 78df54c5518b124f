import { once } from "node:events"
import { createServer } from "node:http"
import { join } from "node:path"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { GrantedRole } from "../../src/exchange/granted-role.ts"
import { observer } from "../../src/exchange/observation.ts"
import { requestCredentials } from "../../src/exchange/request-credentials.ts"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { envOf, type Typed } from "../inputs/typed-inputs.ts"
import { aMachine } from "../support/a-machine.ts"

let emulator: Emulator
beforeAll(async () => {
  emulator = createEmulator({ region: "eu-west-1" })
  emulator.deploy({
    accountId: "111122223333",
    template: { file: join(import.meta.dirname, "../../../../examples/github/access.yaml") },
    parameters: { RepositoryOwnerId: "65" },
  })
  await emulator.listen()
})
afterAll(() => emulator.close())

/** What a step with these inputs gets, in a job of the emulator that knows no other way to AWS. */
async function exchange(typed: Typed): Promise<readonly GrantedRole[]> {
  const job = emulator.githubJob({ claims: { repository_owner_id: "65" } })
  const role = { "role-to-assume": "arn:aws:iam::111122223333:role/example-direct", "aws-region": "eu-west-1" }
  const settings = await readSettings(envOf({ ...role, "disable-retry": "true", ...typed }))
  const machine = aMachine({ ...job.env, AWS_ENDPOINT_URL: undefined })
  return requestCredentials(machine, settings, observer(machine.runner))
}

/** A proxy that lets nobody through, and notes who was asked for. */
async function aProxy(): Promise<{ readonly url: string; readonly asked: string[] } & Disposable> {
  const asked: string[] = []
  const server = createServer().on("connect", ({ url = "" }, socket) => {
    asked.push(url)
    socket.destroy()
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = server.address()
  const port = typeof address === "object" ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.dispose]: () => server.close() }
}

describe("requestCredentials", () => {
  it("asks the STS of sts-endpoint", async () => {
    const [granted] = await exchange({ "sts-endpoint": emulator.url ?? "" })
    expect(granted?.accountId).toBe("111122223333")
  })

  it("goes by way of http-proxy", async () => {
    using proxy = await aProxy()
    await expect(exchange({ "http-proxy": proxy.url })).rejects.toThrow("A role gave no credentials")
    expect(proxy.asked).toEqual(["sts.eu-west-1.amazonaws.com:443"])
  })

  it("does not to the hosts of no-proxy", async () => {
    using proxy = await aProxy()
    const typed = { "http-proxy": proxy.url, "sts-endpoint": "https://sts.localhost:1" }
    await expect(exchange(typed)).rejects.toThrow("A role gave no credentials")
    expect(proxy.asked.splice(0)).toEqual(["sts.localhost:1"])
    await expect(exchange({ ...typed, "no-proxy": ".localhost" })).rejects.toThrow("A role gave no credentials")
    expect(proxy.asked).toEqual([])
  })
})
