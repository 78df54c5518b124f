import { createServer, type RequestListener, type Server } from "node:http"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { createKeyring } from "../../src/tokens/create-keyring.ts"
import { createSigningKey } from "../../src/tokens/create-signing-key.ts"
import { remoteKeySource } from "../../src/tokens/remote-key-source.ts"
import { verifyJwt } from "../../src/tokens/verify-jwt.ts"

const ISSUER = "https://ci.acme.example"
const DISCOVERY = "/.well-known/openid-configuration"

const [first, second] = [createSigningKey("RS256"), createSigningKey("RS256")]

/** What the issuer's server does at the moment; each test changes it. */
const issuer: { answer: RequestListener; paths: string[]; uptimeMs: number } = {
  answer: (_request, response) => response.end(),
  paths: [],
  uptimeMs: 0,
}

const server: Server = createServer((request, response) => {
  issuer.paths.push(request.url ?? "")
  issuer.answer(request, response)
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const address = server.address()
if (typeof address !== "object" || !address) throw new Error("The server has no port")
const LOCATION = `http://127.0.0.1:${address.port}`

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function serve(documents: Readonly<Record<string, unknown>>): void {
  issuer.answer = (request, response) => {
    const document = documents[request.url ?? ""]
    response.writeHead(document === undefined ? 404 : 200, { "content-type": "application/json" })
    response.end(typeof document === "string" ? document : JSON.stringify(document))
  }
}

async function publish(...keys: readonly (typeof first)[]): Promise<void> {
  const jwks = { keys: await Promise.all(keys.map((key) => key.publicJwk())) }
  serve({ [DISCOVERY]: { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` }, "/keys": jwks })
}

const source = (options: { timeoutMs?: number; location?: string; fetch?: typeof fetch } = {}) =>
  remoteKeySource({ issuer: ISSUER, location: LOCATION, fetch, uptimeMs: () => issuer.uptimeMs, ...options })

const token = (key = first): Promise<string> => key.sign({ iss: ISSUER, sub: "job" })
const UNAVAILABLE = { name: "TokenProblem", reason: "KEYS_UNAVAILABLE" }

beforeEach(async () => {
  issuer.uptimeMs = 0
  await publish(first)
  issuer.paths = []
})

describe("remoteKeySource", () => {
  it("finds keys through discovery document and key set, once", async () => {
    const keys = source()
    await Promise.all([verifyJwt(await token(), keys, ["RS256"]), verifyJwt(await token(), keys, ["RS256"])])
    await expect(verifyJwt(await token(), keys, ["RS256"])).resolves.toHaveProperty("claims.sub", "job")
    expect(issuer.paths).toEqual([DISCOVERY, "/keys"])
  })

  it("sees a new key after the cool-down, and asks no more often", async () => {
    const keys = source()
    await verifyJwt(await token(), keys, ["RS256"])
    await publish(first, second)

    issuer.uptimeMs = 999
    await expect(verifyJwt(await token(second), keys, ["RS256"])).rejects.toMatchObject({ reason: "KEY_UNKNOWN" })
    expect(issuer.paths).toHaveLength(2)
    issuer.uptimeMs = 1000
    await expect(verifyJwt(await token(second), keys, ["RS256"])).resolves.toBeDefined()
    expect(issuer.paths).toHaveLength(4)
  })

  it("stops believing a withdrawn key after half a minute, even for a token that it has seen", async () => {
    const keys = source()
    const seen = await token()
    await verifyJwt(seen, keys, ["RS256"])
    await publish(second)
    issuer.uptimeMs = 30_000
    await expect(verifyJwt(seen, keys, ["RS256"])).rejects.toMatchObject({ reason: "KEY_UNKNOWN" })
  })

  it("answers within the cool-down of a failure without another fetch, and recovers after it", async () => {
    serve({})
    const keys = source()
    await expect(verifyJwt(await token(), keys, ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
    await expect(verifyJwt(await token(), keys, ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
    expect(issuer.paths).toHaveLength(1)

    await publish(first)
    issuer.uptimeMs = 1000
    await expect(verifyJwt(await token(), keys, ["RS256"])).resolves.toBeDefined()
  })

  const discovery = { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` }
  it.each([
    { name: "HTML", documents: { [DISCOVERY]: "<!doctype html><title>Sign in</title>" } },
    {
      name: "another issuer",
      documents: { [DISCOVERY]: { ...discovery, issuer: `${ISSUER}/` }, "/keys": { keys: [] } },
    },
    { name: "no key set address", documents: { [DISCOVERY]: { issuer: ISSUER } } },
    { name: "a key set address that is no URL", documents: { [DISCOVERY]: { ...discovery, jwks_uri: "keys" } } },
    {
      name: "a key set on plain http elsewhere",
      documents: { [DISCOVERY]: { ...discovery, jwks_uri: "http://ci.acme.example/keys" } },
    },
    { name: "a key set on the disk", documents: { [DISCOVERY]: { ...discovery, jwks_uri: "file:///keys" } } },
    { name: "a key set that is HTML", documents: { [DISCOVERY]: discovery, "/keys": "<html>" } },
    { name: "a key set without keys", documents: { [DISCOVERY]: discovery, "/keys": { jwks: [] } } },
    { name: "a key set of numbers", documents: { [DISCOVERY]: discovery, "/keys": { keys: [1, 2] } } },
    { name: "nothing", documents: {} },
    { name: "a document of 257 KiB", documents: { [DISCOVERY]: { ...discovery, padding: "x".repeat(257 * 1024) } } },
  ])("has no keys when the issuer answers with $name", async ({ documents }) => {
    serve(documents)
    await expect(verifyJwt(await token(), source(), ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
  })

  it.each([
    { name: "doesn't answer", answer: () => {} },
    { name: "never ends its answer", answer: ((_request, response) => response.write("{")) satisfies RequestListener },
  ])("gives up at its deadline when the issuer $name", async ({ answer }) => {
    issuer.answer = answer
    await expect(verifyJwt(await token(), source({ timeoutMs: 50 }), ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
  })

  it("gives up at its deadline when fetch itself doesn't", async () => {
    const deaf = (): Promise<never> => new Promise(() => {})
    await expect(verifyJwt(await token(), source({ timeoutMs: 20, fetch: deaf }), ["RS256"])).rejects.toMatchObject(
      UNAVAILABLE,
    )
  })

  it("doesn't follow redirects", async () => {
    issuer.answer = (_request, response) => response.writeHead(302, { location: `${LOCATION}/elsewhere` }).end()
    await expect(verifyJwt(await token(), source(), ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
    expect(issuer.paths).toEqual([DISCOVERY])
  })

  it("uses plain http for loopback addresses only", async () => {
    const asked: string[] = []
    const spy: typeof fetch = async (input) => {
      asked.push(String(input))
      throw new TypeError("no network")
    }
    const keys = source({ location: "http://ci.acme.example", fetch: spy })
    await expect(verifyJwt(await token(), keys, ["RS256"])).rejects.toMatchObject(UNAVAILABLE)
    expect(asked).toEqual([])
  })
})

describe("createKeyring", () => {
  it("finds an issuer at the location that stands in for it, and its own issuers in memory", async () => {
    const githubIssuer = "https://token.actions.githubusercontent.com"
    const keyring = createKeyring({ githubIssuer, issuerLocations: { [ISSUER]: LOCATION }, fetch })
    await expect(verifyJwt(await token(), keyring.sourceFor(ISSUER), ["RS256"])).resolves.toBeDefined()
    issuer.paths = []
    const own = await keyring.github.sign({ iss: githubIssuer })
    await expect(verifyJwt(own, keyring.sourceFor(githubIssuer), ["RS256"])).resolves.toBeDefined()
    expect(issuer.paths).toEqual([])
  })
})
