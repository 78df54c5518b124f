import { createHmac } from "node:crypto"
import { createLocalJWKSet, jwtVerify } from "jose"
import { describe, expect, it } from "vitest"
import { ask } from "./support/ask.ts"
import { aWorld } from "./support/attack.ts"
import { tokenFor } from "./support/request-token.ts"

describe("what verifiers are told", () => {
  it("leaves no room for another algorithm: neither none nor HMAC with the public key", async () => {
    const { issuer, job } = await aWorld()
    const { body } = await ask(issuer, "/jwks")
    const keys = createLocalJWKSet({ keys: [], ...body })
    const [, payload] = (await tokenFor(issuer, job)).split(".")
    const forge = (header: object, sign: (input: string) => string): string => {
      const input = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${payload}`
      return `${input}.${sign(input)}`
    }
    const { kid } = (body.keys as [{ kid: string }])[0]
    const hmac = (input: string): string =>
      createHmac("sha256", JSON.stringify(body.keys)).update(input).digest("base64url")
    await expect(
      jwtVerify(
        forge({ alg: "none" }, () => ""),
        keys,
      ),
    ).rejects.toThrow()
    await expect(jwtVerify(forge({ alg: "HS256", kid }, hmac), keys)).rejects.toThrow()
    expect(body.keys).toEqual([expect.objectContaining({ alg: "ES256", use: "sig" })])
  })

  it.each([
    { name: "60 seconds behind the issuer's", skewSeconds: -60, isAccepted: true },
    { name: "as the issuer's", skewSeconds: 0, isAccepted: true },
    { name: "at the token's end", skewSeconds: 300, isAccepted: false },
    { name: "61 seconds behind the issuer's", skewSeconds: -61, isAccepted: false },
  ])("holds with no tolerance at all on a clock $name: $isAccepted", async ({ skewSeconds, isAccepted }) => {
    const { issuer, job, clock } = await aWorld()
    const { body } = await ask(issuer, "/jwks")
    const currentDate = new Date(clock.now() + skewSeconds * 1000)
    const verified = jwtVerify(await tokenFor(issuer, job), createLocalJWKSet({ keys: [], ...body }), { currentDate })
    await (isAccepted ? expect(verified).resolves.toBeDefined() : expect(verified).rejects.toThrow())
  })
})
