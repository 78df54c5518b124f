import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it } from "vitest"
import { hasWorkingCredentials } from "../../src/exchange/has-working-credentials.ts"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { direct, envOf } from "../inputs/typed-inputs.ts"
import { aMachine } from "../support/a-machine.ts"

describe("hasWorkingCredentials", () => {
  it.each([
    { name: "the step's proxy", byInput: true },
    { name: "the environment's proxy", byInput: false },
  ])("asks STS by way of $name, and takes no answer for a no", async ({ byInput }) => {
    const asked: string[] = []
    const proxy = createServer().on("connect", ({ url = "" }, socket) => {
      asked.push(url)
      socket.destroy()
    })
    proxy.listen(0, "127.0.0.1")
    await once(proxy, "listening")
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const settings = await readSettings(envOf({ ...direct, ...(byInput && { "http-proxy": url }) }))
    const env = { AWS_ACCESS_KEY_ID: "AKIAX", AWS_SECRET_ACCESS_KEY: "x", ...(!byInput && { HTTPS_PROXY: url }) }
    expect(await hasWorkingCredentials(aMachine(env), settings)).toBe(false)
    expect(asked).toEqual(["sts.eu-west-1.amazonaws.com:443"])
    proxy.close()
  })
})
