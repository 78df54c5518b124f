import { describe, expect, it } from "vitest"
import type { Quotas } from "../../src/quotas/quotas.ts"
import { readQuotas } from "../../src/quotas/read-quotas.ts"

describe("readQuotas", () => {
  it("knows what AWS gives a new account", () => {
    expect(Object.fromEntries(readQuotas("aws"))).toMatchObject({
      GetId: 25,
      GetOpenIdToken: 200,
      GetCredentialsForIdentity: 200,
      CreateIdentityPool: 200,
      AssumeRoleWithWebIdentity: 200,
      AssumeRole: 600,
      GetCallerIdentity: 600,
    })
  })

  it("takes the operations that are named, and no others", () => {
    expect([...readQuotas({ GetId: 25, AssumeRole: 1.5 })]).toEqual([
      ["GetId", 25],
      ["AssumeRole", 1.5],
    ])
  })

  it.each<{ name: string; quotas: Quotas; message: string }>([
    { name: "a typo", quotas: { GetID: 25 }, message: "There is no quota for GetID. Did you mean GetId?" },
    {
      name: "a swapped letter",
      quotas: { GetOpenIdTokne: 25 },
      message: "There is no quota for GetOpenIdTokne. Did you mean GetOpenIdToken?",
    },
    {
      name: "another service's operation",
      quotas: { PutObject: 25 },
      message: "There is no quota for PutObject. Take one of: GetId, GetOpenIdToken, GetCredentialsForIdentity,",
    },
    {
      name: "none per second",
      quotas: { GetId: 0 },
      message: "The quota of GetId has to be 1 request per second or more, not 0",
    },
    {
      name: "no number",
      quotas: { GetId: Number.NaN },
      message: "The quota of GetId has to be 1 request per second or more, not NaN",
    },
    {
      name: "no limit",
      quotas: { GetId: Number.POSITIVE_INFINITY },
      message: "The quota of GetId has to be 1 request per second or more, not Infinity",
    },
  ])("refuses $name", ({ quotas, message }) => {
    expect(() => readQuotas(quotas)).toThrow(message)
  })
})
