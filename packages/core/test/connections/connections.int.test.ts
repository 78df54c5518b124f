import { connect as connectSocket } from "node:net"
import { describe, expect, it } from "vitest"
import { connections } from "../../src/connections/connections.ts"
import { aCertificate } from "../support/a-certificate.ts"
import { aServer } from "../support/a-server.ts"
import { aTlsServer } from "../support/a-tls-server.ts"

/** A server that sees who connects. */
async function aHost() {
  const inner = await aServer(() => {})
  const server = await aTlsServer(aCertificate(["localhost"]), Number(new URL(inner.url).port))
  const dispose = async (): Promise<void> => {
    await server[Symbol.asyncDispose]()
    await inner[Symbol.asyncDispose]()
  }
  return { server, https: `https://localhost:${server.port}`, [Symbol.asyncDispose]: dispose }
}

/** A connection that the server sees last. */
async function aTurnOf({ server }: Awaited<ReturnType<typeof aHost>>): Promise<void> {
  const last = connectSocket(server.port, "127.0.0.1")
  await expect.poll(() => server.seen, { interval: 5 }).toBeGreaterThan(0)
  last.destroy()
}

async function connect({ warm }: ReturnType<typeof connections>, origin: string): Promise<void> {
  const { connected } = await warm([new URL(origin)])
  await connected
}

describe("connections", () => {
  it("are opened ahead during an exchange", async () => {
    await using host = await aHost()
    const own = connections({})
    await own.during(() => connect(own, host.https))
    await expect.poll(() => host.server.seen, { interval: 5 }).toBe(1)
    await own.close()
  })

  it.each([
    { name: "by an exchange that has ended", env: {}, scheme: "https", during: false },
    { name: "to a host behind a proxy", env: { HTTPS_PROXY: "http://127.0.0.1:1" }, scheme: "https", during: true },
    {
      name: "when the proxy's variable cannot be right",
      env: { HTTPS_PROXY: "socks5://a" },
      scheme: "https",
      during: true,
    },
    { name: "to a host without TLS", env: {}, scheme: "http", during: true },
  ])("are not opened ahead $name", async ({ env, scheme, during }) => {
    await using host = await aHost()
    const own = connections(env)
    const origin = `${scheme}://0.0.0.0:${host.server.port}`
    await (during ? own.during(() => connect(own, origin)) : connect(own, origin))
    await aTurnOf(host)
    expect(host.server.seen).toBe(1)
    await own.close()
  })
})
