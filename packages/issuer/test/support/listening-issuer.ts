import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { IssuerOptions, Listener } from "@claimbridge/issuer"
import { anIssuer, type TestIssuer } from "./an-issuer.ts"

export interface ListeningIssuer extends TestIssuer {
  readonly url: string
  readonly listener: Listener
}

/** An issuer whose public URL is its own loopback port. */
export async function listeningIssuer(given: Partial<IssuerOptions> = {}): Promise<ListeningIssuer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const world = anIssuer({ ...given, url })
  const listener = await world.issuer.listen({ port })
  return { ...world, url, listener }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
