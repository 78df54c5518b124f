import { once } from "node:events"
import { connect, type Socket } from "node:net"
import type { CognitoCredentials } from "@claimbridge/core"
import { describe, expect, it, onTestFinished } from "vitest"
import { anEndpoint } from "../support/an-endpoint.ts"
import { ask } from "../support/ask.ts"
import { someCredentials } from "../support/some-credentials.ts"

/** A connection to the endpoint, and what is heard on it. */
function dial(address: string): { readonly socket: Socket; readonly heard: () => string } {
  const socket = connect(Number(new URL(address).port), "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.on("data", (bytes) => {
    text += bytes.toString()
  })
  socket.on("error", () => {})
  return { socket, heard: () => text }
}

/** Opens so many connections that say nothing, and gives those that are still open when all have been answered for. */
async function holdOpen(address: string, count: number): Promise<number> {
  const sockets: Socket[] = []
  while (sockets.length < count) {
    const wave = Array.from({ length: Math.min(100, count - sockets.length) }, () => dial(address).socket)
    await Promise.all(wave.map((socket) => Promise.race([once(socket, "connect"), once(socket, "close")])))
    sockets.push(...wave)
  }
  // What was closed before this has been heard when it is answered.
  await ask(address)
  return sockets.filter((socket) => !socket.closed && !socket.readableEnded).length
}

describe("createCredentialsEndpoint, whoever holds connections open", () => {
  it("leaves room for those with the token, and keeps a bounded number", async () => {
    const { endpoint, token } = await anEndpoint()
    const headers = { authorization: token }
    expect(await holdOpen(endpoint.address, 1_300)).toBeLessThanOrEqual(1_024)
    expect(await ask(endpoint.address, { headers })).toMatchObject({ status: 200 })
  })

  it("does not end the connection of who has got credentials", async () => {
    const { endpoint, token } = await anEndpoint()
    const message = `GET / HTTP/1.1\r\nHost: ${new URL(endpoint.address).host}\r\nAuthorization: ${token}\r\n\r\n`
    const { socket, heard } = dial(endpoint.address)
    socket.write(message)
    await once(socket, "data")
    await holdOpen(endpoint.address, 700)
    socket.write(message)
    await once(socket, "data")
    expect(heard().match(/HTTP\/1\.1 200 /g)).toHaveLength(2)
  })

  it("ends none of those that wait for an exchange", async () => {
    let end = (): void => {}
    const credentials = () =>
      new Promise<CognitoCredentials>((resolve) => {
        end = () => resolve(someCredentials(new Date()))
      })
    const { endpoint, token } = await anEndpoint({ default: { credentials } })
    const waiting = Array.from({ length: 600 }, () => ask(endpoint.address, { headers: { authorization: token } }))
    await holdOpen(endpoint.address, 100)
    end()
    const answers = await Promise.all(waiting)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(600)
  })

  it("looks at each of the requests that come at once", async () => {
    const { endpoint, token } = await anEndpoint()
    const host = `Host: ${new URL(endpoint.address).host}\r\n`
    const good = `GET / HTTP/1.1\r\n${host}Authorization: ${token}\r\n\r\n`
    const bad = `GET / HTTP/1.1\r\n${host}\r\n`
    const { socket, heard } = dial(endpoint.address)
    socket.write(good + bad + good + bad.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
    await once(socket, "close")
    expect(heard().match(/HTTP\/1\.1 \d+/g)).toEqual([200, 401, 200, 401].map((status) => `HTTP/1.1 ${status}`))
  })

  it.each([
    { name: "two lengths", lines: "Content-Length: 5\r\nContent-Length: 0\r\n" },
    { name: "a length and chunks", lines: "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n" },
    { name: "a header that goes on in a second line", lines: "X-Note: a\r\n b\r\n" },
  ])("smuggles nothing past the token: $name", async ({ lines }) => {
    const { endpoint, token } = await anEndpoint()
    const { socket, heard } = dial(endpoint.address)
    const host = `Host: ${new URL(endpoint.address).host}\r\n`
    socket.write(`POST / HTTP/1.1\r\n${host}${lines}\r\nGET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    await once(socket, "close")
    expect(heard()).not.toMatch(/HTTP\/1\.1 200 /)
    expect(heard()).not.toContain(token)
  })
})
