import { describe, expect, it } from "vitest"
import type { FoundPool } from "../../../src/trust/find/found.ts"
import { poolOf } from "../../../src/trust/find/pool-of.ts"
import { readSource } from "../../../src/trust/source/read-source.ts"
import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"

const source = readSource({ name: "x", text: "a: b" })
const direct = { Statement: { Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/gitlab.com" } } }
const withoutAudience = { Statement: { Principal: { Federated: "cognito-identity.amazonaws.com" } } }

describe("poolOf", () => {
  it.each([
    { name: "the pool that it names, of several", policy: aTrustPolicy(), ids: ["<Pool>", poolId], pool: poolId },
    { name: "that of JSON text", policy: JSON.stringify(aTrustPolicy()), ids: ["<Pool>", poolId], pool: poolId },
    { name: "the only one, if it names none", policy: withoutAudience, ids: ["<Pool>"], pool: "<Pool>" },
    { name: "none of several, if it names none", policy: withoutAudience, ids: ["<A>", "<B>"], pool: undefined },
    { name: "none, if it names another", policy: aTrustPolicy(), ids: ["<Pool>"], pool: undefined },
    { name: "none, if it isn't about pools", policy: direct, ids: ["<Pool>"], pool: undefined },
  ])("finds for a policy $name", ({ policy, ids, pool }) => {
    const pools: FoundPool[] = ids.map((id) => ({ source, name: "p", path: [], pool: { id } }))
    const found = poolOf({ source, name: "x", path: [], policy, roleTags: {} }, pools)
    expect(found?.pool.id).toBe(pool)
  })

  it("finds the only one, though it has no id yet", () => {
    const pool: FoundPool = { source, name: "p", path: [], pool: {} }
    expect(poolOf({ source, name: "x", path: [], policy: withoutAudience, roleTags: {} }, [pool])).toBe(pool)
  })
})
