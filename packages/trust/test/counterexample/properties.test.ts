import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { explainTrust } from "../../src/index.ts"
import { findCounterexample, type JobRequest } from "../../src/testing.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { anyTrustPolicy } from "../support/any-trust-policy.ts"
import { anyStatement, asPolicy } from "../support/arbitraries.ts"

const mapping = { owner_id: "repository_owner_id", repository: "repository", env: "environment" }
const changes = fc.constantFrom(
  {},
  { environment: "prod", sub: "repo:octo-org@65/octo-repo@74:environment:prod" },
  { sub: "repo:octo-org/octo-repo:ref:refs/heads/main" },
  { sub: "repository_owner:octo-org:ref:refs/heads/main" },
  { sub: undefined },
)
const requests = fc.oneof(
  changes.map((some): JobRequest => aPoolRequest({ claims: githubClaims(some), pool: { mapping } })),
  changes.map((some): JobRequest => aTokenRequest(some)),
  fc
    .jsonValue()
    .map((environment): JobRequest => aPoolRequest({ claims: githubClaims({ environment }), pool: { mapping } })),
  fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()).map((claims): JobRequest => aPoolRequest({ claims })),
)
const intents = fc.dictionary(
  fc.constantFrom("repository_owner_id", "repository", "repository_owner", "environment", "ref", "sub", "__proto__"),
  fc.oneof(
    fc.constantFrom("65", "octo-org", "octo-org/octo-repo", "prod"),
    fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
  ),
  { minKeys: 1, maxKeys: 2 },
)
const options = { maxRequests: 120 }
const runs = { numRuns: 40 }

describe("findCounterexample: properties", () => {
  it("finds only jobs that get in and aren't meant", () => {
    fc.assert(
      fc.property(anyTrustPolicy, requests, intents, (policy, request, intent) => {
        const { counterexample, tried } = findCounterexample(policy, intent, { request, ...options })
        expect(tried).toBeLessThanOrEqual(options.maxRequests)
        if (!counterexample) return

        const { claims, explanation } = counterexample
        const again = explainTrust(policy, { ...request, claims })
        expect(again.verdict).toBe("allowed")
        expect(again).toEqual(explanation)
        const isMeant = Object.entries(intent).every(([claim, wanted]) => [wanted].flat().includes(`${claims[claim]}`))
        expect(isMeant).toBe(false)
      }),
      runs,
    )
  })

  it("finds the same for the same seed", () => {
    fc.assert(
      fc.property(anyTrustPolicy, requests, intents, fc.integer(), (policy, request, intent, seed) => {
        const [one, other] = [1, 2].map(() => findCounterexample(policy, intent, { request, seed, ...options }))
        expect(one).toEqual(other)
      }),
      runs,
    )
  })

  it("tells exactly what differs from the base request", () => {
    fc.assert(
      fc.property(anyTrustPolicy, intents, (policy, intent) => {
        const base = githubClaims()
        const { counterexample } = findCounterexample(policy, intent, {
          request: aPoolRequest({ claims: base }),
          ...options,
        })
        if (!counterexample) return
        const rebuilt = { ...base }
        const told = counterexample.changed.map(({ claim, to }) => [claim, to] as const)
        expect({ ...rebuilt, ...Object.fromEntries(told) }).toEqual(counterexample.claims)
      }),
      runs,
    )
  })

  it("ends on every policy that can be parsed", () => {
    fc.assert(
      fc.property(
        fc.array(anyStatement, { minLength: 1, maxLength: 3 }),
        requests,
        intents,
        (statements, request, intent) => {
          const { tried } = findCounterexample(asPolicy(statements), intent, { request, ...options })
          expect(tried).toBeLessThanOrEqual(options.maxRequests)
        },
      ),
      runs,
    )
  })

  it.each(["*a", "*", "${", "?", "@", "repo:a/b:"])(
    "takes no longer than it should with %j ten thousand times",
    (part) => {
      const value = part.repeat(10_000)
      const policy = asPolicy([
        {
          Effect: "Allow",
          Principal: "*",
          Action: "*",
          Condition: { StringLike: { "aws:RequestTag/repository": value } },
        },
      ])
      const request = aPoolRequest({ pool: { mapping } })
      expect(findCounterexample(policy, { repository_owner_id: "65" }, { request, ...options }).tried).toBeLessThan(121)
    },
  )
})
