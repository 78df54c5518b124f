import { createServer } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"

/** A proxy that understands CONNECT, as a company has one in front of its runners. */
export interface AProxy extends AsyncDisposable {
  readonly host: string
  /** What it was asked for: host and port, and the user. */
  readonly asked: { readonly target: string; readonly user: string | undefined }[]
  /** Connections that go through it now. */
  readonly open: Set<Socket>
}

/** How it treats a target: the loopback port that stands for it, a status to refuse with, or silence. */
export type ProxyRule = (target: string) => { readonly port: number } | { readonly status: number } | "silence"

/** Listens on a loopback port; `await using` closes it and all that goes through it. */
export async function aProxy(rule: ProxyRule): Promise<AProxy> {
  const asked: { target: string; user: string | undefined }[] = []
  const open = new Set<Socket>()
  const server = createServer((_, response) => void response.writeHead(405).end())
  server.on("connection", (socket) => {
    open.add(socket)
    socket.on("error", () => {}).on("close", () => open.delete(socket))
  })
  server.on("connect", ({ url = "", headers }, socket) => {
    asked.push({ target: url, user: userIn(headers["proxy-authorization"]) })
    const outcome = rule(url)
    if (outcome === "silence") return void socket.resume().on("end", () => socket.destroy())
    if ("status" in outcome) return void socket.end(`HTTP/1.1 ${outcome.status} No\r\ncontent-length: 0\r\n\r\n`)
    const inner = connect(outcome.port, "127.0.0.1", () => socket.write("HTTP/1.1 200 Connection established\r\n\r\n"))
    inner.on("error", () => socket.destroy()).on("close", () => socket.destroy())
    socket.on("close", () => inner.destroy())
    socket.pipe(inner).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return { host: `127.0.0.1:${port}`, asked, open, [Symbol.asyncDispose]: close }
}

function userIn(header: string | undefined): string | undefined {
  const [, encoded] = /^Basic (.+)$/.exec(header ?? "") ?? []
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString()
}
