import { connect, type TLSSocket } from "node:tls"
import { describe, expect, it } from "vitest"
import { waitingSockets } from "../../src/connections/waiting-sockets.ts"
import { aCertificate } from "../support/a-certificate.ts"
import { aServer } from "../support/a-server.ts"
import { aTlsServer } from "../support/a-tls-server.ts"

const certificate = aCertificate(["127.0.0.1"])

async function aSocket(): Promise<AsyncDisposable & { readonly socket: TLSSocket }> {
  const inner = await aServer(() => {})
  const server = await aTlsServer(certificate, Number(new URL(inner.url).port))
  const socket = connect({ host: "127.0.0.1", port: server.port, ca: certificate.cert })
  const dispose = async (): Promise<void> => {
    socket.destroy()
    await server[Symbol.asyncDispose]()
    await inner[Symbol.asyncDispose]()
  }
  return { socket, [Symbol.asyncDispose]: dispose }
}

describe("a socket that waits", () => {
  it("is let go when nobody takes it in time", async () => {
    await using line = await aSocket()
    const waiting = waitingSockets(20)
    waiting.add("here", line.socket)
    expect(waiting.has("here")).toBe(true)
    await expect.poll(() => waiting.has("here"), { interval: 5 }).toBe(false)
    expect(line.socket.destroyed).toBe(true)
  })

  it("is not handed out when it has just been closed", async () => {
    await using line = await aSocket()
    const waiting = waitingSockets(10_000)
    waiting.add("here", line.socket)
    line.socket.destroy()
    expect(waiting.take("here")).toBeUndefined()
  })

  it("is handed out without a trace, once", async () => {
    await using line = await aSocket()
    const waiting = waitingSockets(10_000)
    const before = line.socket.eventNames().map((name) => line.socket.listenerCount(name))
    waiting.add("here", line.socket)
    expect(waiting.take("here")).toBe(line.socket)
    expect(line.socket.eventNames().map((name) => line.socket.listenerCount(name))).toEqual(before)
    expect(waiting.take("here")).toBeUndefined()
  })
})
