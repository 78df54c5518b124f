import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Emulator } from "@claimbridge/emulator"

/** A way into an emulator that remembers every secret which goes through it. */
export interface SecretTap extends AsyncDisposable {
  readonly url: string
  readonly secrets: ReadonlySet<string>
}

const secretFields =
  /"(?:value|Token|AccessKeyId|SecretKey|SecretAccessKey|SessionToken)":"([^"]{16,})"|<(?:AccessKeyId|SecretAccessKey|SessionToken)>([^<]+)</g

export async function openSecretTap(emulator: Emulator): Promise<SecretTap> {
  const secrets = new Set<string>()
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const answer = await emulator.fetch(await toRequest(incoming))
    const body = await answer.text()
    for (const [, json, xml] of body.matchAll(secretFields)) secrets.add(json ?? xml ?? "")
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body)
  }
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, secrets, [Symbol.asyncDispose]: close }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const entries = Object.entries(headers).map(([name, value]) => [name, `${value}`] as [string, string])
  const body = chunks.length === 0 ? null : Buffer.concat(chunks)
  return new Request(`http://${headers.host}${url}`, { method, headers: entries, body })
}
