import { Agent } from "node:http"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { afterAll, afterEach, describe, expect, it } from "vitest"
import { createEmulator, type Emulator, type Listener } from "../../src/index.ts"
import { GET_ID, GET_ID_BODY, send } from "../support/http.ts"

const now = Date.parse("2026-11-22T12:00:00Z")
const emulator: Emulator = createEmulator({ region: "eu-west-1", clock: { now: () => now } })
const opened: Listener[] = []

async function open(): Promise<Listener> {
  const listener = await emulator.listen()
  opened.push(listener)
  return listener
}

afterEach(() => Promise.all(opened.splice(0).map((listener) => listener.close())))
afterAll(() => emulator.close())

describe("listen", () => {
  it("tells an AWS tool where it is", async () => {
    const { url, port, env } = await open()
    expect(url).toBe(`http://127.0.0.1:${port}`)
    expect(env).toEqual({
      AWS_ENDPOINT_URL: url,
      AWS_REGION: "eu-west-1",
      AWS_DEFAULT_REGION: "eu-west-1",
      AWS_EC2_METADATA_DISABLED: "true",
    })
  })

  it("is the emulator's url while it is open", async () => {
    const listener = await open()
    expect(emulator.url).toBe(listener.url)
    await listener.close()
    expect(emulator.url).toBeUndefined()
  })

  it("listens on an IPv6 loopback address", async () => {
    const listener = await emulator.listen({ host: "::1" })
    opened.push(listener)
    expect(listener.url).toBe(`http://[::1]:${listener.port}`)
    expect((await send(listener.url, GET_ID, GET_ID_BODY)).status).toBe(400)
  })

  it.each(["0.0.0.0", "::", "192.168.1.10", "example.org", "127.0.0.1.example.org"])(
    "refuses %s, which others can reach",
    async (host) => {
      await expect(emulator.listen({ host })).rejects.toThrow(
        `The host "${host}" can be reached from other machines, and the emulator gives its keys to anybody. Leave \`host\` out, or pass \`allowRemote: true\` if you mean it.`,
      )
    },
  )

  it("names the port that is in use", async () => {
    const { port } = await open()
    await expect(emulator.listen({ port })).rejects.toMatchObject({
      code: "EADDRINUSE",
      message: `Port ${port} of 127.0.0.1 is in use. Take another \`port\`, or leave it out to get a free one.`,
    })
  })

  it("answers with the world's time and a request id", async () => {
    const { url } = await open()
    const { headers } = await send(url, GET_ID, GET_ID_BODY)
    expect(headers.date).toBe("Sun, 22 Nov 2026 12:00:00 GMT")
    expect(headers["x-amzn-requestid"]).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("keeps a connection for the next request", async () => {
    const { url } = await open()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await send(url, { ...GET_ID, agent }, GET_ID_BODY)
    const [socket] = Object.values(agent.freeSockets).flat()
    const second = await send(url, { ...GET_ID, agent }, GET_ID_BODY)
    expect([first.status, second.status]).toEqual([400, 400])
    expect(Object.values(agent.freeSockets).flat()).toEqual([socket])
    agent.destroy()
  })

  it("lets a client that waits for it go on", async () => {
    const { port } = await open()
    const socket = connect(port, "127.0.0.1")
    const head = [
      "POST / HTTP/1.1",
      "host: x",
      "expect: 100-continue",
      "content-length: 2",
      "connection: close",
      "",
      "",
    ]
    socket.write(head.join("\r\n"))
    socket.once("data", () => socket.end("{}"))
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /)
  })

  it("refuses a body over 64 MiB", async () => {
    const { url } = await open()
    const answer = await send(url, { method: "PUT", path: "/bucket/key" }, Buffer.alloc(64 * 1024 * 1024 + 1))
    expect(answer).toMatchObject({ status: 413, body: expect.stringContaining("EntityTooLarge") })
  })

  it("refuses headers over 32 KiB", async () => {
    const { url } = await open()
    expect((await send(url, { headers: { "x-long": "x".repeat(33 * 1024) } })).status).toBe(431)
  })

  it("reads the absolute form of a request that proxies send", async () => {
    const { url } = await open()
    const path = `${url}/?Action=GetCallerIdentity&Version=2011-06-15`
    expect((await send(url, { path })).body).toContain("<Code>MissingAuthenticationToken</Code>")
  })

  it("closes twice as once, and ends every connection", async () => {
    const listener = await open()
    const agent = new Agent({ keepAlive: true })
    await send(listener.url, { ...GET_ID, agent }, GET_ID_BODY)
    await Promise.all([listener.close(), listener.close()])
    await listener.close()
    await expect(send(listener.url, { ...GET_ID, agent }, GET_ID_BODY)).rejects.toMatchObject({
      code: expect.stringMatching(/^ECONN(REFUSED|RESET)$/),
    })
    agent.destroy()
  })

  it("ends a call that hangs when it closes", async () => {
    const listener = await open()
    emulator.failNext({ fault: "hang" })
    const hanging = send(listener.url, GET_ID, GET_ID_BODY)
    const failed = expect(hanging).rejects.toMatchObject({ code: "ECONNRESET" })
    await expect.poll(() => emulator.calls.at(-1)?.fault).toBe("hang")
    await listener.close()
    await failed
  })
})

describe("close", () => {
  it("closes listeners, doors and hanging calls, and can be called again", async () => {
    const closing = createEmulator()
    const { url } = await closing.listen()
    closing.failNext({ fault: "hang" })
    const hanging = closing.fetch(new Request(url, { ...GET_ID, body: GET_ID_BODY }))
    const failed = expect(hanging).rejects.toThrow("The emulator was closed")
    await expect.poll(() => closing.calls.length).toBe(1)
    await closing.close()
    await closing.close()
    await failed
    await expect(send(url)).rejects.toMatchObject({ code: "ECONNREFUSED" })
    await expect(closing.fetch(new Request(url))).rejects.toThrow("The emulator was closed")
    await expect(closing.listen()).rejects.toThrow("The emulator was closed")
  })
})
