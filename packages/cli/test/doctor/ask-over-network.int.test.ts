import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { askOverNetwork } from "../../src/doctor/network/ask-over-network.ts"

async function aServer(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return new URL(`http://127.0.0.1:${port}/`)
}

const ask = askOverNetwork({})

describe("askOverNetwork", () => {
  it("gives the status, the date and the text of an answer", async () => {
    const url = await aServer((_, response) => {
      response.writeHead(403, { date: "Sun, 22 Nov 2026 12:00:00 GMT" }).end("no")
    })
    expect(await ask(url, 5000)).toMatchObject({
      state: "answered",
      status: 403,
      date: new Date("2026-11-22T12:00:00Z"),
      text: "no",
    })
  })

  it("gives up when nobody answers in time", async () => {
    const url = await aServer(() => undefined)
    expect(await ask(url, 50)).toEqual({ state: "unreachable", reason: "there was no answer in 50 ms" })
  })

  it("gives up when an answer does not end in time", async () => {
    const url = await aServer((_, response) => {
      response.writeHead(200).write("{")
    })
    expect(await ask(url, 50)).toEqual({ state: "unreachable", reason: "there was no answer in 50 ms" })
  })

  it("names the system's reason when there is no way", async () => {
    expect(await ask(new URL("http://127.0.0.1:1/"), 5000)).toEqual({ state: "unreachable", reason: "ECONNREFUSED" })
  })

  it("reads no more of a long answer than it needs", async () => {
    const url = await aServer((_, response) => response.end("x".repeat(1_000_000)))
    const answer = await ask(url, 5000)
    expect(answer.state === "answered" && answer.text.length < 200_000).toBe(true)
  })
})
