import { createLocalJWKSet, jwtVerify } from "jose"
import { describe, expect, it } from "vitest"
import { handleIssuerRequest } from "../../src/issuer/handle-issuer-request.ts"
import { mintToken } from "../../src/issuer/mint-token.ts"
import { anIssuer, type IssuerPlan, issuerKeyring, NOW } from "../support/issuer-state.ts"

const keyring = issuerKeyring()

async function get(host: string, rawPath: string, plan: IssuerPlan = {}): Promise<unknown> {
  const request = { method: "GET", host, rawPath, rawQuery: "", headers: {}, body: new Uint8Array() }
  const response = await handleIssuerRequest(anIssuer(keyring, plan), request)
  return response && JSON.parse(String(response.body))
}

const GITHUB = "token.actions.githubusercontent.com"
const COGNITO = "cognito-identity.amazonaws.com"
const DISCOVERY = "/.well-known/openid-configuration"

describe("createIssuerState", () => {
  it.each(["token.actions.githubusercontent.com", `https://${GITHUB}/`, `https://${GITHUB}?a`, "https://", ""])(
    "refuses the issuer %j, and names it",
    (githubIssuer) => {
      expect(() => anIssuer(keyring, { githubIssuer })).toThrow(JSON.stringify(githubIssuer))
    },
  )
})

describe("issuerDocument", () => {
  it.each([
    {
      name: "GitHub",
      host: GITHUB,
      path: DISCOVERY,
      issuer: `https://${GITHUB}`,
      keys: `https://${GITHUB}/.well-known/jwks`,
    },
    {
      name: "Cognito",
      host: COGNITO,
      path: DISCOVERY,
      issuer: `https://${COGNITO}`,
      keys: `https://${COGNITO}/.well-known/jwks_uri`,
    },
    {
      name: "GitHub below the listener",
      host: "127.0.0.1:4566",
      path: `/_issuers/${GITHUB}${DISCOVERY}`,
      issuer: `https://${GITHUB}`,
      keys: `http://127.0.0.1:4566/_issuers/${GITHUB}/.well-known/jwks`,
    },
    {
      name: "an enterprise",
      host: GITHUB,
      path: `/acme${DISCOVERY}`,
      plan: { githubIssuer: `https://${GITHUB}/acme` },
      issuer: `https://${GITHUB}/acme`,
      keys: `https://${GITHUB}/acme/.well-known/jwks`,
    },
    {
      name: "a GitHub Enterprise Server below the listener's own URL",
      host: "localhost:4566",
      path: `/_issuers/github.acme.test/_services/token${DISCOVERY}`,
      plan: { githubIssuer: "https://github.acme.test/_services/token", baseUrl: "http://127.0.0.1:4566" },
      issuer: "https://github.acme.test/_services/token",
      keys: "http://127.0.0.1:4566/_issuers/github.acme.test/_services/token/.well-known/jwks",
    },
  ])("describes $name", async ({ host, path, plan, issuer, keys }) => {
    expect(await get(host, path, plan)).toMatchObject({ issuer, jwks_uri: keys })
  })

  it("serves the keys that tokens are verified with, and nothing private", async () => {
    const keys = await get(GITHUB, "/.well-known/jwks")
    const token = await mintToken(anIssuer(keyring))

    expect(keys).toEqual({ keys: [expect.not.objectContaining({ d: expect.anything() })] })
    const jwks = createLocalJWKSet(await keySet("/.well-known/jwks"))
    await expect(jwtVerify(token, jwks, { currentDate: new Date(NOW * 1000) })).resolves.toBeDefined()
  })

  it("doesn't serve the common issuer's documents for an enterprise's", async () => {
    expect(await get(GITHUB, DISCOVERY, { githubIssuer: `https://${GITHUB}/acme` })).toBeUndefined()
  })

  it("says so when there is no such issuer below the prefix", async () => {
    expect(await get("127.0.0.1:1", `/_issuers/gitlab.com${DISCOVERY}`)).toEqual({ message: expect.any(String) })
  })
})

async function keySet(path: string): Promise<Parameters<typeof createLocalJWKSet>[0]> {
  const request = { method: "GET", host: GITHUB, rawPath: path, rawQuery: "", headers: {}, body: new Uint8Array() }
  return JSON.parse(String((await handleIssuerRequest(anIssuer(keyring), request))?.body))
}
