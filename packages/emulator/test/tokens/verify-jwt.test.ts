import { generateKeyPair, SignJWT } from "jose"
import { describe, expect, it } from "vitest"
import { createSigningKey } from "../../src/tokens/create-signing-key.ts"
import { ownKeySource } from "../../src/tokens/own-key-source.ts"
import { peekClaims } from "../../src/tokens/peek-claims.ts"
import { verifyJwt } from "../../src/tokens/verify-jwt.ts"
import { compact } from "../support/sts-token.ts"

const key = createSigningKey("RS256")
const source = ownKeySource(key)
const claims = { sub: "repo:octo-org/octo-repo", nested: { list: [1, "two", null] }, text: 'a \\ "quote": {' }
const header = { alg: "RS256", kid: key.kid, typ: "JWT" }

const signature = async (): Promise<string> => (await key.sign(claims)).split(".")[2] ?? ""
const encode = (text: string): string => Buffer.from(text).toString("base64url")

/** A correctly signed token over any header and payload text. */
async function signed(headerText: string, payload: string | Uint8Array): Promise<string> {
  const { privateKey } = await pair
  const input = `${encode(headerText)}.${Buffer.from(payload).toString("base64url")}`
  const algorithm = { name: "RSASSA-PKCS1-v1_5" }
  const bytes = await crypto.subtle.sign(algorithm, privateKey, Buffer.from(input))
  return `${input}.${Buffer.from(bytes).toString("base64url")}`
}

const pair = generateKeyPair("RS256", { extractable: true })
const pairSource = { keyFor: async () => (await pair).publicKey }
const verifySigned = async (headerText: string, payload: string | Uint8Array) =>
  verifyJwt(await signed(headerText, payload), pairSource, ["RS256"])

describe("verifyJwt", () => {
  it("gives header and claims of a good token", async () => {
    const token = await key.sign(claims, { typ: "JWT" })
    await expect(verifyJwt(token, source, ["RS256"])).resolves.toEqual({ header, claims })
  })

  it("verifies the same token once", async () => {
    const token = await key.sign(claims)
    const first = await verifyJwt(token, source, ["RS256"])
    await expect(verifyJwt(token, source, ["RS256"])).resolves.toBe(first)
  })

  it("doesn't take a token that it knows for one with another signature", async () => {
    const token = await key.sign(claims)
    await verifyJwt(token, source, ["RS256"])
    const forged = token.slice(0, -4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA")
    await expect(verifyJwt(forged, source, ["RS256"])).rejects.toMatchObject({ name: "TokenProblem" })
  })

  it("doesn't take a token that another key has verified", async () => {
    const token = await key.sign(claims)
    await verifyJwt(token, source, ["RS256"])
    await expect(verifyJwt(token, pairSource, ["RS256"])).rejects.toMatchObject({ reason: "SIGNATURE_INVALID" })
  })

  it("refuses a key of another type than the algorithm", async () => {
    const { publicKey } = await generateKeyPair("ES256")
    const token = await key.sign(claims)
    await expect(verifyJwt(token, { keyFor: async () => publicKey }, ["RS256"])).rejects.toMatchObject({
      reason: "SIGNATURE_INVALID",
    })
  })

  it.each([
    {
      name: "alg none without a signature",
      make: async () => compact({ alg: "none" }, claims, ""),
      reason: "MALFORMED",
    },
    {
      name: "alg none with a signature",
      make: async () => compact({ ...header, alg: "none" }, claims, await signature()),
      reason: "ALGORITHM_REFUSED",
    },
    {
      name: "alg NONE",
      make: async () => compact({ ...header, alg: "NONE" }, claims, await signature()),
      reason: "ALGORITHM_REFUSED",
    },
    {
      name: "an algorithm outside the list",
      make: async () => compact({ ...header, alg: "RS512" }, claims, await signature()),
      reason: "ALGORITHM_REFUSED",
    },
    {
      name: "no algorithm",
      make: async () => compact({ kid: key.kid }, claims, await signature()),
      reason: "MALFORMED",
    },
    { name: "no kid", make: async () => compact({ alg: "RS256" }, claims, await signature()), reason: "KEY_UNKNOWN" },
    {
      name: "an unknown kid",
      make: async () => compact({ ...header, kid: "x" }, claims, await signature()),
      reason: "KEY_UNKNOWN",
    },
    {
      name: "a kid that is a number",
      make: async () => compact({ ...header, kid: 1 }, claims, await signature()),
      reason: "MALFORMED",
    },
    { name: "an empty text", make: async () => "", reason: "MALFORMED" },
    {
      name: "two parts",
      make: async () => (await key.sign(claims)).split(".").slice(0, 2).join("."),
      reason: "MALFORMED",
    },
    { name: "four parts", make: async () => `${await key.sign(claims)}.AA`, reason: "MALFORMED" },
    { name: "an empty fourth part", make: async () => `${await key.sign(claims)}.`, reason: "MALFORMED" },
    { name: "padding", make: async () => `${await key.sign(claims)}==`, reason: "MALFORMED" },
    { name: "a line break at its end", make: async () => `${await key.sign(claims)}\n`, reason: "MALFORMED" },
    {
      name: "a changed claim",
      make: async () => compact(header, { ...claims, sub: "x" }, await signature()),
      reason: "SIGNATURE_INVALID",
    },
  ])("refuses $name", async ({ make, reason }) => {
    await expect(verifyJwt(await make(), source, ["RS256"])).rejects.toMatchObject({ name: "TokenProblem", reason })
  })

  it("refuses HS256 with the public key even when a caller lists it", async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await key.publicJwk()))
    const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: key.kid }).sign(secret)
    await expect(verifyJwt(token, source, ["HS256", "RS256"])).rejects.toMatchObject({ reason: "ALGORITHM_REFUSED" })
  })

  it("refuses the unused last bits of a signature", async () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    const token = await key.sign(claims)
    const last = alphabet.indexOf(token.at(-1) ?? "")
    const twin = token.slice(0, -1) + alphabet[last ^ 1]
    expect(Buffer.from(twin.split(".")[2] ?? "", "base64url")).toEqual(
      Buffer.from(token.split(".")[2] ?? "", "base64url"),
    )
    await expect(verifyJwt(twin, source, ["RS256"])).rejects.toMatchObject({ reason: "MALFORMED" })
  })

  const good = JSON.stringify({ alg: "RS256", kid: "pair" })
  it.each([
    { name: "a claim given twice", head: good, payload: '{"sub":"a","sub":"b"}' },
    { name: "a nested name given twice", head: good, payload: '{"a":[{"b":1,"c":{},"b":2}]}' },
    { name: "a name given twice in another spelling", head: good, payload: String.raw`{"sub":"a","s\u0075b":"b"}` },
    { name: "a header name given twice", head: '{"alg":"RS256","kid":"pair","kid":"pair"}', payload: "{}" },
    { name: "a list instead of claims", head: good, payload: "[]" },
    { name: "a text instead of claims", head: good, payload: '"claims"' },
    { name: "claims that aren't JSON", head: good, payload: "{sub:1}" },
    { name: "claims behind a byte order mark", head: good, payload: "\uFEFF{}" },
    { name: "claims that aren't UTF-8", head: good, payload: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d) },
    { name: "a crit header", head: '{"alg":"RS256","kid":"pair","crit":["exp"]}', payload: "{}" },
    { name: "a b64 header", head: '{"alg":"RS256","kid":"pair","b64":true}', payload: "{}" },
  ])("refuses $name, however well it is signed", async ({ head, payload }) => {
    await expect(verifySigned(head, payload)).rejects.toMatchObject({ name: "TokenProblem", reason: "MALFORMED" })
  })

  it("takes what only looks like a name given twice", async () => {
    const payload = String.raw`{"a":"\"a\":1,","b":["a","a",{"a":{"a":1}}],"c":{"b":1}}`
    await expect(verifySigned(good, payload)).resolves.toHaveProperty("claims", JSON.parse(payload))
  })
})

describe("peekClaims", () => {
  it("reads claims without believing them", () => {
    expect(peekClaims(compact({ alg: "none" }, claims, "AA"))).toEqual(claims)
  })

  it("names no part of what it can't read", () => {
    expect(() => peekClaims("some-secret")).toThrow(
      expect.objectContaining({ message: "The token was refused: MALFORMED" }),
    )
  })
})
