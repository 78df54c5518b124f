import type { CognitoCredentialProvider } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { plainSecretKey } from "../src/exchange/plain-secret-key.ts"

/** Gives these keys, one after the other, and notes how it was asked. */
function aProvider(keys: readonly string[]): {
  readonly provider: CognitoCredentialProvider
  readonly asked: unknown[]
} {
  const asked: unknown[] = []
  const give = async (properties: unknown) => {
    asked.push(properties)
    const secretAccessKey = keys[asked.length - 1] ?? "a+b"
    return { accessKeyId: "a", secretAccessKey, sessionToken: "s", expiration: new Date(0) }
  }
  const rest = { invalidate: () => {}, dispose: async () => {}, [Symbol.asyncDispose]: async () => {} }
  return { provider: Object.assign(give, rest) as unknown as CognitoCredentialProvider, asked }
}

describe("special-characters-workaround", () => {
  it("takes the first key that has letters and digits only", async () => {
    const { provider, asked } = aProvider(["a/b", "a+b", "ab1"])
    expect(await plainSecretKey(provider, 60_000)).toMatchObject({ secretAccessKey: "ab1" })
    expect(asked).toEqual([undefined, { forceRefresh: true }, { forceRefresh: true }])
  })

  it("gives up after 20 keys", async () => {
    const { provider, asked } = aProvider([])
    await expect(plainSecretKey(provider, 60_000)).rejects.toThrow(
      "special-characters-workaround: each of 20 secret access keys had a special character.",
    )
    expect(asked).toHaveLength(20)
  })
})
