import { describe, expect, it } from "vitest"
import { explainTrust, type Policy, type Trap, type TrustRequest } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy } from "../support/a-trust-policy.ts"

function trapsOf(policy: Policy, request: TrustRequest): readonly Trap[] {
  return explainTrust(policy, request).traps
}

function codesOf(policy: Policy, request: TrustRequest): readonly string[] {
  return trapsOf(policy, request).map(({ code }) => code)
}

describe("explainTrust: the name-based pattern against the immutable subject", () => {
  it.each([
    { pattern: "repo:octo-org/octo-repo:*", suggestion: "repo:octo-org@65/octo-repo@74:*" },
    {
      pattern: "repo:octo-org/octo-repo:ref:refs/heads/main",
      suggestion: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
    },
    { pattern: "repo:octo-org/*", suggestion: "repo:octo-org@65/*" },
    { pattern: "repo:octo-org/octo-*:ref:*", suggestion: "repo:octo-org@65/octo-*:ref:*" },
  ])("suggests $suggestion for $pattern", ({ pattern, suggestion }) => {
    const policy = aDirectTrustPolicy({ sub: pattern }, "StringLike")
    const [trap] = trapsOf(policy, aTokenRequest({}))
    expect(trap).toMatchObject({ code: "IMMUTABLE_SUBJECT", facts: { pattern, suggestion } })
    expect(explainTrust(aDirectTrustPolicy({ sub: suggestion }, "StringLike"), aTokenRequest({})).verdict).toBe(
      "allowed",
    )
  })

  it.each([
    {
      name: "the name is another one",
      pattern: "repo:octo-org/other:*",
      subject: "repo:octo-org@65/octo-repo@74:ref:x",
    },
    { name: "the subject has names only", pattern: "repo:octo-org/other:*", subject: "repo:octo-org/octo-repo:ref:x" },
    {
      name: "the pattern has the ids",
      pattern: "repo:octo-org@65/octo-repo@7:*",
      subject: "repo:octo-org@65/octo-repo@74:ref:x",
    },
  ])("isn't the trap when $name", ({ pattern, subject }) => {
    const policy = aDirectTrustPolicy({ sub: pattern }, "StringLike")
    expect(codesOf(policy, aTokenRequest({ sub: subject }))).toEqual([])
  })
})

describe("explainTrust: the immutable subject elsewhere", () => {
  const patterns = ["repo:octo-org/octo-repo:*", "repo:octo-org@65/octo-repo@74:*"]

  it("isn't the trap when the policy has both forms", () => {
    expect(codesOf(aDirectTrustPolicy({ sub: patterns }, "StringLike"), aTokenRequest({}))).toEqual([])
  })

  it("is the trap in a tag, too", () => {
    const policy = aTrustPolicy({ condition: { StringLike: { "aws:RequestTag/subject": patterns[0] } } })
    const request = aPoolRequest({ pool: { mapping: { subject: "sub" } } })
    expect(codesOf(policy, request)).toEqual(["IMMUTABLE_SUBJECT"])
  })
})

describe("explainTrust: what GitHub's subject ends in", () => {
  it.each([
    { subject: "environment:prod", pattern: "ref:refs/heads/main", codes: ["SUBJECT_OF_OTHER_JOB"] },
    { subject: "pull_request", pattern: "ref:*", codes: ["SUBJECT_OF_OTHER_JOB"] },
    { subject: "ref:refs/heads/environment", pattern: "environment:*", codes: ["SUBJECT_OF_OTHER_JOB"] },
    { subject: "ref:refs/heads/x", pattern: "ref:refs/heads/main", codes: [] },
    { subject: "environment:prod", pattern: "environment:ref", codes: [] },
    { subject: "environment:prod", pattern: "x*", codes: [] },
  ])("$subject against $pattern: $codes", ({ subject, pattern, codes }) => {
    const policy = aDirectTrustPolicy({ sub: `repo:octo-org/octo-repo:${pattern}` }, "StringLike")
    expect(codesOf(policy, aTokenRequest({ sub: `repo:octo-org/octo-repo:${subject}` }))).toEqual(codes)
  })

  it("is no question in a key that isn't about the subject, or when the subject matches", () => {
    const condition = { StringLike: { "aws:RequestTag/workflow": "x:environment" } }
    const request = aPoolRequest({
      claims: githubClaims({ workflow: "x:ref" }),
      pool: { mapping: { workflow: "workflow" } },
    })
    expect(codesOf(aTrustPolicy({ condition }), request)).toEqual([])
    const policy = aDirectTrustPolicy({ sub: ["repo:*:environment:*", "repo:*"] }, "StringLike")
    expect(codesOf(policy, aTokenRequest({ sub: "repo:octo-org/octo-repo:ref:x" }))).toEqual([])
  })
})
