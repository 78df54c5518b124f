import { describe, expect, it } from "vitest"
import { identityKey } from "../../src/identity/identity-key.ts"
import { identityPoolId } from "../support/options.ts"

const iss = "https://token.actions.githubusercontent.com"
const sub = "repo:octo-org/octo-repo:ref:refs/heads/main"

describe("identityKey", () => {
  it("is the same for the next token of the same job", async () => {
    const one = await identityKey(identityPoolId, { iss, sub, jti: "1" })
    expect(await identityKey(identityPoolId, { iss, sub, jti: "2" })).toBe(one)
    expect(one).toMatch(/^[\w-]{43}$/)
  })

  it.each([
    { name: "sub", pool: identityPoolId, claims: { iss, sub: `${sub}2` } },
    { name: "case of sub", pool: identityPoolId, claims: { iss, sub: sub.toUpperCase() } },
    { name: "issuer", pool: identityPoolId, claims: { iss: `${iss}/acme`, sub } },
    { name: "pool", pool: `${identityPoolId}0`, claims: { iss, sub } },
  ])("is another for another $name", async ({ pool, claims }) => {
    expect(await identityKey(pool, claims)).not.toBe(await identityKey(identityPoolId, { iss, sub }))
  })

  it.each([
    { name: "no sub", claims: { iss } },
    { name: "an empty sub", claims: { iss, sub: "" } },
    { name: "a sub that is no text", claims: { iss, sub: 7 } },
    { name: "no issuer", claims: { sub } },
  ])("does not exist with $name", async ({ claims }) => {
    expect(await identityKey(identityPoolId, claims)).toBeUndefined()
  })
})
