import { chmodSync, readFileSync } from "node:fs"
import { request as httpsRequest } from "node:https"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { decodeJwt } from "jose"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { anIssuer, facts } from "../support/an-issuer.ts"
import { getToken } from "../support/get-token.ts"
import { hasTool } from "../support/has-tool.ts"
import { type ListeningIssuer, listeningIssuer } from "../support/listening-issuer.ts"
import { runTool } from "../support/run-tool.ts"
import { sendRaw } from "../support/send-raw.ts"

async function open(given: Parameters<typeof listeningIssuer>[0] = {}): Promise<ListeningIssuer> {
  const world = await listeningIssuer(given)
  onTestFinished(() => world.issuer.close())
  return world
}

describe("a listener", () => {
  it("answers with safe headers, caches what is public and nothing else, and has no CORS", async () => {
    const { url } = await open()
    const keySet = await fetch(`${url}/jwks`, { headers: { origin: "https://evil.example" } })
    expect(Object.fromEntries(keySet.headers)).toMatchObject({
      "cache-control": "public, max-age=300",
      "content-type": "application/json",
      "x-content-type-options": "nosniff",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    const token = await fetch(`${url}/token`)
    expect([token.status, token.headers.get("cache-control")]).toEqual([401, "no-store"])
    expect(token.headers.get("www-authenticate")).toBe("Bearer")
    const names = [...keySet.headers.keys(), ...token.headers.keys()]
    expect(names.filter((name) => name.startsWith("access-control"))).toEqual([])
  })

  it("doesn't send a document again that the client has", async () => {
    const { url, issuer } = await open()
    const first = await fetch(`${url}/jwks`)
    const etag = first.headers.get("etag") ?? ""
    const known = await fetch(`${url}/jwks`, { headers: { "if-none-match": `"other", W/${etag}` } })
    expect([known.status, await known.text()]).toEqual([304, ""])
    await issuer.rotate()
    expect((await fetch(`${url}/jwks`, { headers: { "if-none-match": etag } })).status).toBe(200)
  })

  it.each([
    { name: "another method", path: "/token", init: { method: "POST" }, status: 405, allow: "GET" },
    { name: "a preflight", path: "/jobs", init: { method: "OPTIONS" }, status: 405, allow: "POST" },
    { name: "another path", path: "/admin", init: {}, status: 404, allow: null },
    { name: "a path that climbs", path: "/jobs/..%2f..%2fkeys", init: {}, status: 400, allow: null },
  ])("refuses $name", async ({ path, init, status, allow }) => {
    const { url } = await open()
    const response = await fetch(url + path, init)
    expect([response.status, response.headers.get("allow")]).toEqual([status, allow])
  })

  it.each([
    {
      name: "a body without end",
      raw:
        "POST /jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer SECRET\r\n\r\n" +
        `2000\r\n${"x".repeat(8192)}\r\n`.repeat(5),
      status: 413,
    },
    {
      name: "headers without end",
      raw: `GET /token HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`,
      status: 431,
    },
    {
      name: "two lengths of one body",
      raw: "POST /jobs HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      status: 400,
    },
    { name: "no HTTP at all", raw: "hello\r\n\r\n", status: 400 },
    { name: "a path around a proxy's rule", raw: "GET /jwks/../health HTTP/1.1\r\nHost: x\r\n\r\n", status: 400 },
    { name: "a path that is encoded", raw: "GET /%68ealth HTTP/1.1\r\nHost: x\r\n\r\n", status: 400 },
    { name: "a path with another slash", raw: "GET /jwks\\..\\health HTTP/1.1\r\nHost: x\r\n\r\n", status: 400 },
    { name: "a whole URL as path", raw: "GET http://evil.example/jwks HTTP/1.1\r\nHost: x\r\n\r\n", status: 400 },
    {
      name: "two bearers",
      raw: "GET /token?job=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
      status: 401,
    },
  ])("refuses $name, and ends the connection", async ({ raw, status }) => {
    const { listener, secret } = await open()
    const answer = await sendRaw(listener.port, raw.replace("SECRET", secret))
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it.each([
    { name: "the peer's address", proxyHops: 0, header: "203.0.113.7", client: "127.0.0.1" },
    {
      name: "the address that the outermost proxy saw",
      proxyHops: 2,
      header: "198.51.100.1, 203.0.113.7, 10.0.0.1",
      client: "203.0.113.7",
    },
    { name: "the peer's when the header has too few", proxyHops: 2, header: "203.0.113.7", client: "127.0.0.1" },
    {
      name: "the peer's when the header has something else",
      proxyHops: 1,
      header: '"x" injected',
      client: "127.0.0.1",
    },
  ])("puts $name into the audit log", async ({ proxyHops, header, client }) => {
    const { url, events } = await open({ proxyHops })
    await fetch(`${url}/token`, { headers: { "x-forwarded-for": header } })
    expect(events.at(-1)).toMatchObject({ event: "refused", client })
  })

  it("lives below the path of its public URL", async () => {
    const { issuer } = anIssuer({ url: "https://ci.acme.example/oidc" })
    onTestFinished(() => issuer.close())
    const { url } = await issuer.listen()
    const found: unknown = await (await fetch(`${url}/oidc/.well-known/openid-configuration`)).json()
    expect(found).toMatchObject({
      issuer: "https://ci.acme.example/oidc",
      jwks_uri: "https://ci.acme.example/oidc/jwks",
    })
    expect((await fetch(`${url}/.well-known/openid-configuration`)).status).toBe(404)
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    expect(job.requestUrl).toBe(`https://ci.acme.example/oidc/token?job=${job.id}`)
    const token = await fetch(job.requestUrl.replace("https://ci.acme.example", url), {
      headers: { authorization: `Bearer ${job.requestToken}` },
    })
    expect(token.status).toBe(200)
  })
})

describe("serviceUrl", () => {
  it("is where jobs ask, while AWS reads the documents elsewhere", async () => {
    const [url, serviceUrl] = ["https://static.acme.example/oidc", "https://issuer.acme.internal:8443/ci"]
    const { issuer } = anIssuer({ url, serviceUrl })
    onTestFinished(() => issuer.close())
    const listener = await issuer.listen()
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    expect(job.requestUrl).toBe(`${serviceUrl}/token?job=${job.id}`)
    const token = await getToken({
      ...job,
      requestUrl: job.requestUrl.replace("https://issuer.acme.internal:8443", listener.url),
    })
    expect(decodeJwt(token).iss).toBe(url)
    expect((await fetch(`${listener.url}/oidc/jwks`)).status).toBe(200)
    expect((await fetch(`${listener.url}/oidc/token`)).status).toBe(404)
  })
})

describe("close", () => {
  it("answers what is under way, says that it is not ready, and then takes no more", async () => {
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const audit = ({ event }: { readonly event: string }): Promise<void> | void => {
      if (event === "token-issued") return held
    }
    const { issuer, listener, url } = await open({ audit })
    const draining = await issuer.listen({ drainMs: 100 })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const underWay = getToken(job)
    await setTimeout(50)
    const startMs = performance.now()
    const closed = issuer.close()
    expect((await fetch(`${draining.url}/ready`)).status).toBe(503)
    expect((await fetch(`${draining.url}/health`)).status).toBe(200)
    letGo()
    await expect(underWay).resolves.toBeTypeOf("string")
    await closed
    // Far from the ten seconds that an answer under way may take.
    expect(performance.now() - startMs).toBeLessThan(5000)
    await expect(fetch(`${url}/health`)).rejects.toThrow()
    await listener.close()
  })
})

describe("TLS", () => {
  it("is needed on every address that isn't loopback, unless the operator says otherwise", async () => {
    const { issuer } = anIssuer()
    onTestFinished(() => issuer.close())
    await expect(issuer.listen({ host: "0.0.0.0" })).rejects.toMatchObject({ code: "ERR_OPTION_INVALID" })
    const listener = await issuer.listen({ host: "0.0.0.0", allowPlainHttp: true })
    await listener.close()
  })

  const hasOpenssl = hasTool("openssl", ["version"])

  // Node can't make certificates, so this needs the command.
  it.runIf(hasOpenssl)("is done with the operator's certificate, whose key nobody else may read", async () => {
    const folder = aFolder()
    const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")]
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    const request = ["req", "-x509", "-keyout", keyFile, "-out", certFile, "-days", "1"]
    await runTool("openssl", { args: [...request, ...curve, ...subject] })
    chmodSync(keyFile, 0o644)
    const { issuer } = anIssuer()
    onTestFinished(() => issuer.close())
    const tls = { certFile, keyFile }
    await expect(issuer.listen({ tls })).rejects.toMatchObject({ code: "ERR_KEY_FILE_EXPOSED" })
    chmodSync(keyFile, 0o600)
    const { port } = await issuer.listen({ tls })
    const ca = readFileSync(certFile)
    const status = await new Promise((resolve, reject) => {
      httpsRequest({ host: "localhost", port, path: "/jwks", ca, family: 4 }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode))
      })
        .on("error", reject)
        .end()
    })
    expect(status).toBe(200)
  })
})
