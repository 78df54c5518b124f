import { type AddressInfo, connect, createServer, type Socket } from "node:net"

export interface SlowLine extends AsyncDisposable {
  readonly port: number
}

/**
 * Puts a line in front of a loopback port, on which each chunk travels for half a round trip.
 *
 * TLS and each request so cost a round trip. TCP's handshake does not: on loopback the kernel answers it before anybody
 * hears of it. `slowConnect` is for that.
 */
export async function slowLine(innerPort: number, roundTripMs: number): Promise<SlowLine> {
  const open = new Set<Socket>()
  const server = createServer((outer) => {
    const inner = connect(innerPort, "127.0.0.1")
    for (const socket of [outer, inner]) open.add(socket.setNoDelay().on("error", () => socket.destroy()))
    carry(outer, inner, roundTripMs / 2)
    carry(inner, outer, roundTripMs / 2)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return { port, [Symbol.asyncDispose]: close }
}

function carry(from: Socket, to: Socket, delayMs: number): void {
  from.on("data", (chunk) => void setTimeout(() => to.write(chunk), delayMs))
  from.on("close", () => void setTimeout(() => to.destroy(), delayMs))
}
