import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { promisify } from "node:util"

export interface AServer extends AsyncDisposable {
  readonly url: string
  readonly openConnections: () => Promise<number>
}

/** An HTTP server on a loopback port; `await using` closes it. */
export async function aServer(listener: RequestListener): Promise<AServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    openConnections: () =>
      promisify((callback: Parameters<typeof server.getConnections>[0]) => server.getConnections(callback))(),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
