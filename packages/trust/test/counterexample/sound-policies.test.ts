import { describe, expect, it } from "vitest"
import type { Policy } from "../../src/index.ts"
import { findCounterexample, type Intent, type JobRequest } from "../../src/testing.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy } from "../support/a-trust-policy.ts"
import { deployRole, directRole, mapping, poolAndOwner, poolRole } from "../support/abac-policies.ts"

interface SoundPolicy {
  readonly name: string
  readonly policy: Policy
  readonly intent: Intent
  readonly request: JobRequest
}

const claims = githubClaims({ sha: "c0ffee", event_name: "push" })

const policies: readonly SoundPolicy[] = [
  {
    name: "the basic flow",
    policy: deployRole,
    intent: { repository_owner_id: "65" },
    request: aPoolRequest({ claims, pool: { mapping }, roleSessionName: "42@c0ffee" }),
  },
  {
    name: "the enhanced flow",
    policy: poolRole,
    intent: { repository_owner_id: ["65"] },
    request: aPoolRequest({ claims, pool: { mapping }, flow: "enhanced" }),
  },
  {
    name: "the direct flow",
    policy: directRole,
    intent: { repository_id: "74" },
    request: aTokenRequest({}),
  },
  {
    name: "the direct flow, whose jobs run on branches, not on merge commits of pull requests",
    policy: directRole,
    intent: ({ repository_id, ref }) => repository_id === "74" && `${ref}`.startsWith("refs/heads/"),
    request: aTokenRequest({ sub: "repo:octo-org/octo-repo:ref:refs/heads/main" }),
  },
  {
    name: "subjects with ids",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org@65/octo-repo@74:*" }, "StringLike"),
    intent: { repository_owner_id: "65", repository_id: "74" },
    request: aTokenRequest({}),
  },
  {
    name: "customized subjects with ids",
    policy: aDirectTrustPolicy({ sub: "repository_owner_id:65:repository_id:74" }),
    intent: { repository_owner_id: "65", repository_id: "74" },
    request: aTokenRequest({ sub: "repository_owner_id:65:repository_id:74" }),
  },
  {
    name: "one environment of one repository by its ids",
    policy: aTrustPolicy({
      also: {
        StringEqualsIgnoreCase: { "aws:RequestTag/event": "push" },
        StringEquals: { ...poolAndOwner, "aws:RequestTag/environment": "prod", "aws:RequestTag/repository_id": "74" },
      },
    }),
    intent: { repository_owner_id: "65", repository_id: "74", environment: "prod", event_name: "push" },
    request: aPoolRequest({ claims: { ...claims, environment: "prod" }, pool: { mapping } }),
  },
]

describe("findCounterexample on sound policies", () => {
  it.each(policies)("finds nobody else in $name", ({ policy, intent, request }) => {
    const { base, tried, ...search } = findCounterexample(policy, intent, { request })

    expect(search).toEqual({})
    expect(base).toBe("allowed")
    expect(tried).toBeGreaterThan(20)
  })
})
