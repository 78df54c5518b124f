import { describe, expect, it } from "vitest"
import { anIssuer, ISSUER_URL } from "./support/an-issuer.ts"

describe("staticDocuments", () => {
  it("are what the issuer itself answers, path for path", async () => {
    const { issuer } = anIssuer()
    const documents = await issuer.staticDocuments()
    expect(documents.map(({ path }) => path)).toEqual([".well-known/openid-configuration", "jwks"])
    for (const { path, body, contentType, cacheControl } of documents) {
      const response = await issuer.fetch(new Request(`${ISSUER_URL}/${path}`))
      expect(await response.text()).toBe(body)
      expect(response.headers.get("content-type")).toBe(contentType)
      expect(response.headers.get("cache-control")).toBe(cacheControl)
    }
  })

  it("have public keys only", async () => {
    const { issuer } = anIssuer()
    const [, keySet] = await issuer.staticDocuments()
    const { keys } = JSON.parse(keySet?.body ?? "")
    expect(Object.keys(keys[0]).toSorted()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"])
  })
})
