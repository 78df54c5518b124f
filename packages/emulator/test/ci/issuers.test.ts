import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose"
import { describe, expect, it } from "vitest"
import { createEmulator, type Emulator } from "../../src/index.ts"

async function read(emulator: Emulator, url: string): Promise<Record<string, unknown>> {
  return Object(await (await emulator.fetch(url)).json())
}

const DISCOVERY = "/.well-known/openid-configuration"

describe("the issuers of one emulator", () => {
  it.each([
    { ci: "gitlab", token: "AWS_ID_TOKEN", keysPath: "/oauth/discovery/keys" },
    { ci: "jenkins", token: "AWS_ID_TOKEN", keysPath: "/jwks" },
    { ci: "bitbucket", token: "BITBUCKET_STEP_OIDC_TOKEN", keysPath: "/keys.json" },
    { ci: "vercel", token: "VERCEL_OIDC_TOKEN", keysPath: "/.well-known/jwks" },
  ] as const)("publish documents with which anybody verifies a token: $ci", async ({ ci, token, keysPath }) => {
    await using emulator = createEmulator()
    const { issuer, env } = await emulator.ciJob({ ci })

    const discovery = await read(emulator, `${issuer}${DISCOVERY}`)
    expect(discovery).toMatchObject({ issuer, jwks_uri: `${issuer}${keysPath}` })
    const { keys } = await read(emulator, String(discovery.jwks_uri))
    const keySet = createLocalJWKSet({ keys: Array.isArray(keys) ? keys : [] })
    await expect(jwtVerify(env[token] ?? "", keySet, { issuer })).resolves.toBeDefined()
  })

  it("publish them below the listener, for a tool that can't fake names", async () => {
    await using emulator = createEmulator()
    const { url } = await emulator.listen()
    const { issuer } = await emulator.ciJob({ ci: "gitlab" })

    const location = `${url}/_issuers/gitlab.com`
    const { jwks_uri } = Object(await (await fetch(`${location}${DISCOVERY}`)).json())
    expect(jwks_uri).toBe(`${location}/oauth/discovery/keys`)
    expect((await fetch(jwks_uri)).status).toBe(200)
    expect(issuer).toBe("https://gitlab.com")
  })

  it("have keys of their own, which jobs of one issuer share", async () => {
    await using emulator = createEmulator()
    const [one, same, other] = [
      await emulator.ciJob({ ci: "gitlab" }),
      await emulator.ciJob({ ci: "gitlab" }),
      await emulator.ciJob({ ci: "gitlab", issuer: "https://gitlab.acme.example" }),
    ]
    const [first, second, third] = [one, same, other].map(
      ({ env }) => decodeProtectedHeader(env.AWS_ID_TOKEN ?? "").kid,
    )
    expect(first).toBe(second)
    expect(first).not.toBe(third)
  })

  it("are GitHub's for jobs of both kinds", async () => {
    await using emulator = createEmulator()
    const { env } = await emulator.ciJob({ ci: "github" })
    const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` }
    const { value } = Object(await (await emulator.fetch(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "", { headers })).json())

    expect(decodeProtectedHeader(value).kid).toBe(decodeProtectedHeader(await emulator.mintToken()).kid)
  })

  it("have a zero byte in front of the modulus at Jenkins, as the plugin writes it", async () => {
    await using emulator = createEmulator()
    const { issuer } = await emulator.ciJob({ ci: "jenkins" })
    const { keys } = await read(emulator, `${issuer}/jwks`)
    const { n } = Object(Array.isArray(keys) ? keys[0] : undefined)
    expect(n).toHaveLength(343)
    expect(n).toMatch(/^A/)
  })

  it("have no documents before their first job", async () => {
    await using emulator = createEmulator()
    const { url } = await emulator.listen()
    expect((await fetch(`${url}/_issuers/gitlab.com${DISCOVERY}`)).status).toBe(404)
  })
})
