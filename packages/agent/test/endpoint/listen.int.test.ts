import { connect, type Socket } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { listen } from "../../src/endpoint/listen.ts"

const limits = { receiveMs: 100, checkIntervalMs: 20 }

/** A listener that a slow client finds, and what it says until it hangs up. */
async function hearUntilEnd(talk: (socket: Socket) => void): Promise<string> {
  const listener = await listen(
    async () => ({ status: 200, body: {} }),
    () => {},
    limits,
  )
  onTestFinished(() => listener.close())
  const socket = connect(listener.port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let heard = ""
  socket.on("data", (bytes) => {
    heard += bytes.toString()
  })
  socket.on("error", () => {})
  talk(socket)
  await new Promise((resolve) => socket.once("close", resolve))
  return heard
}

describe("listen", () => {
  it("hangs up on who says nothing", async () => {
    expect(await hearUntilEnd(() => {})).toMatch(/^(HTTP\/1.1 408 |$)/)
  })

  it("hangs up on who sends a header one byte at a time", async () => {
    const heard = await hearUntilEnd((socket) => {
      socket.write("GET / HTTP/1.1\r\n")
      const timer = setInterval(() => socket.write("x"), 10)
      socket.once("close", () => clearInterval(timer))
    })
    expect(heard).toMatch(/^HTTP\/1.1 408 /)
  })

  it("hangs up on who keeps a connection without use", async () => {
    const heard = await hearUntilEnd((socket) => socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
    expect(heard).toMatch(/^HTTP\/1.1 200 /)
  })

  it("hangs up on who speaks no HTTP", async () => {
    expect(await hearUntilEnd((socket) => socket.write("\x16\x03\x01 hello\r\n\r\n"))).toMatch(/^HTTP\/1.1 400 /)
  })

  it("breaks off a connection rather than to say nothing", async () => {
    const listener = await listen(
      () => Promise.reject(new Error("no answer")),
      () => {},
      limits,
    )
    onTestFinished(() => listener.close())
    await expect(fetch(`http://127.0.0.1:${listener.port}`)).rejects.toThrow("fetch failed")
  })
})
