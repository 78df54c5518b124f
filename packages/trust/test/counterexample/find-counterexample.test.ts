import { describe, expect, it } from "vitest"
import { formatExplanation } from "../../src/index.ts"
import { findCounterexample, type Intent } from "../../src/testing.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy } from "../support/a-trust-policy.ts"
import { openPolicies } from "./cases/open-policies.ts"

const oneOwner: Intent = { repository_owner_id: ["65"] }
const production: Intent = { repository_owner_id: "65", environment: ["production"] }
const inProduction = aPoolRequest({
  claims: githubClaims({ environment: "production", sub: "repo:octo-org@65/octo-repo@74:environment:production" }),
})

describe("findCounterexample", () => {
  it.each(openPolicies)("finds a stranger where a policy asks for $name", ({ policy, intent, request, changed }) => {
    const { base, counterexample } = findCounterexample(policy, intent, { request })

    const found = counterexample?.changed.map(({ claim, to = null }) => [claim, to]) ?? [["nothing", "found"]]
    expect(Object.fromEntries(found)).toEqual(changed)
    expect(counterexample?.explanation.verdict).toBe("allowed")
    expect(base).toBe("allowed")
  })

  it.each([1, 2, 3, 4, 5])(
    "combines at random what brings nothing nearer alone, and makes it small, from seed %d",
    (seed) => {
      const policy = aDirectTrustPolicy({ sub: "*acme*stag*" }, "StringLike")
      const { base, counterexample } = findCounterexample(policy, oneOwner, { request: aTokenRequest({}), seed })

      const names = counterexample?.changed.map(({ claim }) => claim)
      expect(counterexample?.claims.sub).toMatch(/acme.*stag/)
      expect(names).toEqual([
        expect.stringMatching(/environment|ref/),
        "repository",
        "repository_owner",
        "repository_owner_id",
        "sub",
      ])
      expect(base).toBe("denied")
    },
  )

  it("tells the claims that differ with what they were", () => {
    const { counterexample } = findCounterexample(aTrustPolicy({}), production, { request: inProduction })

    expect(counterexample?.changed[0]).toEqual({ claim: "environment", from: "production" })
    expect(counterexample?.claims).toEqual(githubClaims())
  })

  it("explains why the stranger gets in", () => {
    const { counterexample } = findCounterexample(aTrustPolicy({}), production, { request: inProduction })
    expect(counterexample && formatExplanation(counterexample.explanation)).toMatch(/^Allowed: /)
  })

  it("asks no more often than it may", () => {
    const { tried, counterexample } = findCounterexample(aTrustPolicy({}), oneOwner, {
      request: aPoolRequest(),
      maxRequests: 10,
    })
    expect(tried).toBeLessThanOrEqual(10)
    expect(counterexample).toBeUndefined()
  })

  it.each([0, 1.5, Number.NaN])("refuses %d requests", (maxRequests) => {
    const search = () => findCounterexample(aTrustPolicy({}), oneOwner, { request: aPoolRequest(), maxRequests })
    expect(search).toThrow(RangeError)
  })

  it("refuses an intent that says nothing", () => {
    expect(() => findCounterexample(aTrustPolicy({}), {}, { request: aPoolRequest() })).toThrow(
      "The intent names no claim: every job would be meant.",
    )
  })

  it("says when the base request itself is denied", () => {
    const request = aPoolRequest({ claims: githubClaims({ repository_owner_id: "66" }) })
    expect(findCounterexample(aTrustPolicy({}), oneOwner, { request }).base).toBe("denied")
  })
})
