import { compactVerify, decodeJwt, importJWK } from "jose"
import { describe, expect, it } from "vitest"
import { mintToken } from "../../src/issuer/mint-token.ts"
import { anIssuer, issuerKeyring, NOW } from "../support/issuer-state.ts"

const keyring = issuerKeyring()

describe("mintToken", () => {
  it("signs with GitHub's key", async () => {
    const token = await mintToken(anIssuer(keyring))
    const key = await importJWK(await keyring.github.publicJwk(), "RS256")

    await expect(compactVerify(token, key)).resolves.toMatchObject({ protectedHeader: { alg: "RS256" } })
  })

  it("lasts five minutes and begins ten minutes before", async () => {
    expect(decodeJwt(await mintToken(anIssuer(keyring)))).toMatchObject({ iat: NOW, nbf: NOW - 600, exp: NOW + 300 })
  })

  it("never uses a jti twice", async () => {
    const tokens = await Promise.all([1, 2, 3].map(() => mintToken(anIssuer(keyring))))

    expect(new Set(tokens.map((token) => decodeJwt(token).jti)).size).toBe(3)
  })

  it.each([
    { name: "an audience", options: { audience: "acme" }, expected: { aud: "acme" } },
    { name: "a lifetime", options: { lifetimeSeconds: 20 }, expected: { exp: NOW + 20 } },
    { name: "an issue time", options: { issuedAt: new Date(0) }, expected: { iat: 0, nbf: -600, exp: 300 } },
    { name: "a beginning", options: { notBefore: new Date(NOW * 1000 + 1999) }, expected: { nbf: NOW + 1 } },
    { name: "given times", claims: { exp: 1, jti: "one" }, expected: { exp: 1, jti: "one", iat: NOW } },
    { name: "an audience over the claims'", claims: { aud: "a" }, options: { audience: "b" }, expected: { aud: "b" } },
    {
      name: "the issuer of the emulator",
      claims: {},
      expected: { iss: "https://token.actions.githubusercontent.com" },
    },
  ])("takes $name", async ({ claims, options, expected }) => {
    expect(decodeJwt(await mintToken(anIssuer(keyring), claims, options))).toMatchObject(expected)
  })

  it("leaves out a time that is given as undefined", async () => {
    const claims = decodeJwt(await mintToken(anIssuer(keyring), { exp: undefined, jti: undefined }))

    expect(claims).not.toHaveProperty("exp")
    expect(claims).not.toHaveProperty("jti")
  })
})
