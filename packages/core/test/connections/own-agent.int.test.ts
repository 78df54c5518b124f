import { once } from "node:events"
import { request } from "node:https"
import { text } from "node:stream/consumers"
import { describe, expect, it } from "vitest"
import { OwnAgent } from "../../src/connections/own-agent.ts"
import { aCertificate } from "../support/a-certificate.ts"
import { aServer } from "../support/a-server.ts"
import { type ATlsServer, aTlsServer } from "../support/a-tls-server.ts"
import { runProgram } from "../support/run-program.ts"

const certificate = aCertificate(["127.0.0.1", "localhost"])

/** An agent that trusts a server, and the server. */
async function aLine(options = { ca: certificate.cert }) {
  const inner = await aServer((_, response) => void response.end("hello"))
  const server = await aTlsServer(certificate, Number(new URL(inner.url).port))
  const agent = new OwnAgent({})
  Object.assign(agent.options, options)
  const dispose = async (): Promise<void> => {
    agent.destroy()
    await server[Symbol.asyncDispose]()
    await inner[Symbol.asyncDispose]()
  }
  return { agent, server, origin: new URL(`https://localhost:${server.port}`), [Symbol.asyncDispose]: dispose }
}

async function ask(agent: OwnAgent, origin: URL): Promise<string> {
  const sent = request(origin, { agent }).end()
  const [answer] = await once(sent, "response")
  return text(answer)
}

const isOpen = (server: ATlsServer, count: number): Promise<void> =>
  expect.poll(() => server.names.length, { interval: 5 }).toBe(count)

describe("a connection that was opened ahead", () => {
  it("is handed to the request", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    await isOpen(line.server, 1)
    expect(await ask(line.agent, line.origin)).toBe("hello")
    expect(line.server.names).toEqual(["localhost"])
  })

  it("is handed to the request while it is still being opened", async () => {
    await using line = await aLine()
    void line.agent.warm(line.origin)
    expect(await ask(line.agent, line.origin)).toBe("hello")
    expect(line.server.names).toHaveLength(1)
  })

  it("stays open for the requests that follow", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    for (let round = 0; round < 3; round += 1) await ask(line.agent, line.origin)
    expect(line.server.names).toHaveLength(1)
  })

  it("serves one of two requests at once", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    await Promise.all([ask(line.agent, line.origin), ask(line.agent, line.origin)])
    expect(line.server.names).toHaveLength(2)
  })

  it("is one, however often it is asked for", async () => {
    await using line = await aLine()
    await Promise.all([line.agent.warm(line.origin), line.agent.warm(line.origin)])
    await ask(line.agent, line.origin)
    await line.agent.warm(line.origin)
    await ask(line.agent, line.origin)
    expect(line.server.names).toHaveLength(1)
  })

  it("is opened anew by the request when the server has closed it", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    await isOpen(line.server, 1)
    for (const socket of line.server.open) socket.destroy()
    await expect.poll(() => line.server.open.size, { interval: 5 }).toBe(0)
    expect(await ask(line.agent, line.origin)).toBe("hello")
    expect(line.server.names).toHaveLength(2)
  })

  it("fails in silence, and the request tells why", async () => {
    await using line = await aLine({ ca: aCertificate(["localhost"]).cert })
    await line.agent.warm(line.origin)
    await expect.poll(() => line.server.open.size, { interval: 5 }).toBe(0)
    await expect(ask(line.agent, line.origin)).rejects.toHaveProperty("code", "DEPTH_ZERO_SELF_SIGNED_CERT")
  })

  it("fails in silence when nobody listens", async () => {
    await using line = await aLine()
    const nobody = new URL("https://127.0.0.1:1")
    await line.agent.warm(nobody)
    await expect(ask(line.agent, nobody)).rejects.toHaveProperty("code", "ECONNREFUSED")
  })

  it("names no server to an address", async () => {
    await using line = await aLine()
    const origin = new URL(`https://127.0.0.1:${line.server.port}`)
    await line.agent.warm(origin)
    expect(await ask(line.agent, origin)).toBe("hello")
    expect(line.server.names).toEqual([false])
  })

  it("is given up while it does not come about", async () => {
    await using line = await aLine()
    Object.assign(line.agent.options, { lookup: () => {} })
    const begun = line.agent.warm(line.origin)
    line.agent.giveUp()
    await begun
  })

  it("stays when it has come about", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    line.agent.giveUp()
    expect(await ask(line.agent, line.origin)).toBe("hello")
    expect(line.server.names).toHaveLength(1)
  })

  it("ends with the agent", async () => {
    await using line = await aLine()
    await line.agent.warm(line.origin)
    await isOpen(line.server, 1)
    line.agent.destroy()
    await expect.poll(() => line.server.open.size, { interval: 5 }).toBe(0)
  })

  it("does not keep the process alive", async () => {
    await using line = await aLine()
    const program = `
      import { OwnAgent } from "./src/connections/own-agent.ts"
      const agent = new OwnAgent({})
      agent.options.rejectUnauthorized = false
      await agent.warm(new URL("${line.origin}"))
      console.log("begun")
    `
    expect(await runProgram(program, {})).toBe("begun")
  })
})
