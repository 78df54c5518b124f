import type { AddressInfo, Socket } from "node:net"
import { connect } from "node:net"
import { createServer } from "node:tls"
import type { ACertificate } from "./a-certificate.ts"

export interface ATlsServer extends AsyncDisposable {
  readonly port: number
  /** Names that connections were opened for, in their order. */
  readonly names: (string | false | null)[]
  /** How many connections there have been, with and without TLS. */
  readonly seen: number
  /** Connections that are open now. */
  readonly open: Set<Socket>
}

/** TLS on a loopback port, in front of an HTTP server on another. */
export async function aTlsServer(certificate: ACertificate, innerPort: number): Promise<ATlsServer> {
  const names: ATlsServer["names"] = []
  const open = new Set<Socket>()
  let seen = 0
  const server = createServer(certificate, (socket) => {
    names.push(socket.servername)
    const inner = connect(innerPort, "127.0.0.1")
    inner.on("error", () => socket.destroy()).on("close", () => socket.destroy())
    socket.on("error", () => {}).on("close", () => inner.destroy())
    socket.pipe(inner).pipe(socket)
  })
  server.on("connection", (socket) => {
    seen += 1
    open.add(socket)
    socket.on("error", () => {}).on("close", () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return {
    port,
    names,
    open,
    get seen() {
      return seen
    },
    [Symbol.asyncDispose]: close,
  }
}
