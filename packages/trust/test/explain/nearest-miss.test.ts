import { describe, expect, it } from "vitest"
import { explainTrust, parsePolicy } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aTrustPolicy, githubArn, otherPoolId, pinned, poolId } from "../support/a-trust-policy.ts"

const assume = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]

interface Part {
  readonly principal?: string
  readonly action?: string | readonly string[]
  readonly condition?: object
  readonly effect?: "Allow" | "Deny"
}

function nearestOf(...parts: readonly Part[]): string | undefined {
  const statements = parts.map(({ principal = "cognito-identity.amazonaws.com", ...part }) => ({
    Effect: part.effect ?? "Allow",
    Principal: { Federated: principal },
    Action: part.action ?? assume,
    Condition: part.condition ?? {},
  }))
  const policy = parsePolicy({ Version: "2012-10-17", Statement: statements }, { kind: "trust" })
  return explainTrust(policy, aPoolRequest({ pool: { mapping: { ref: "ref", owner_id: "repository_owner_id" } } }))
    .nearestMiss?.path
}

function tags(values: Readonly<Record<string, string>>): object {
  return {
    StringEquals: Object.fromEntries(Object.entries(values).map(([tag, value]) => [`aws:RequestTag/${tag}`, value])),
  }
}

describe("explainTrust: the nearest miss", () => {
  it.each([
    {
      name: "the right principal before fewer conditions",
      parts: [
        { principal: githubArn, condition: tags({ ref: "a" }) },
        { condition: tags({ ref: "a", owner_id: "b" }) },
      ],
      nearest: "Statement[1]",
    },
    {
      name: "the right action before fewer conditions",
      parts: [{ action: "sts:TagSession" }, { condition: tags({ ref: "a", owner_id: "b" }) }],
      nearest: "Statement[1]",
    },
    {
      name: "fewer conditions before more similar values",
      parts: [
        { condition: tags({ ref: "refs/heads/mai", owner_id: "6" }) },
        { condition: tags({ ref: "completely different", owner_id: "65" }) },
      ],
      nearest: "Statement[1]",
    },
    {
      name: "more similar values",
      parts: [{ condition: tags({ ref: "refs/tags/v1" }) }, { condition: tags({ ref: "refs/heads/maint" }) }],
      nearest: "Statement[1]",
    },
    {
      name: "values that are similar at their end",
      parts: [{ condition: tags({ ref: "a/heads/x" }) }, { condition: tags({ ref: "a/heads/main" }) }],
      nearest: "Statement[1]",
    },
    {
      name: "a wrong value before an absent key",
      parts: [{ condition: tags({ other: "x" }) }, { condition: tags({ ref: "refs/heads/x" }) }],
      nearest: "Statement[1]",
    },
    {
      name: "the first of equals",
      parts: [{ condition: tags({ ref: "refs/heads/a" }) }, { condition: tags({ ref: "refs/heads/b" }) }],
      nearest: "Statement[0]",
    },
    {
      name: "a Deny that applies before any Allow",
      parts: [{}, { effect: "Deny", condition: tags({ owner_id: "65" }) }],
      nearest: "Statement[1]",
    },
    {
      name: "no Deny that doesn't apply",
      parts: [{ effect: "Deny", condition: tags({ ref: "x" }) }, { condition: tags({ ref: "y" }) }],
      nearest: "Statement[1]",
    },
  ] as const)("is $name", ({ parts, nearest }) => {
    expect(nearestOf(...parts)).toBe(nearest)
  })

  it("is about the first action that isn't allowed", () => {
    const policy = aTrustPolicy({
      action: "sts:AssumeRoleWithWebIdentity",
      statements: [
        {
          Effect: "Allow",
          Principal: { Federated: "cognito-identity.amazonaws.com" },
          Action: "sts:TagSession",
          Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": otherPoolId } },
        },
      ],
    })
    const { nearestMiss } = explainTrust(policy, aPoolRequest())
    expect(nearestMiss).toMatchObject({
      action: "sts:TagSession",
      path: "Statement[1]",
      obstacles: [{ code: "VALUE_MISMATCH", side: "pool", resolvedValues: [otherPoolId], requestValues: [poolId] }],
    })
  })

  it("has the values of both sides, before and after variables", () => {
    const condition = {
      StringEquals: { ...pinned.StringEquals, "sts:RoleSessionName": "run-${aws:RequestTag/owner_id}" },
    }
    const { nearestMiss } = explainTrust(aTrustPolicy({ condition }), aPoolRequest({ roleSessionName: "deploy" }))
    expect(nearestMiss?.obstacles).toEqual([
      {
        code: "VALUE_MISMATCH",
        reason: "VALUE_MISMATCH",
        side: "request",
        path: 'Statement[0].Condition.StringEquals["sts:RoleSessionName"]',
        operator: "StringEquals",
        key: "sts:RoleSessionName",
        policyValues: ["run-${aws:RequestTag/owner_id}"],
        resolvedValues: ["run-65"],
        requestValues: ["deploy"],
        facts: { key: "sts:RoleSessionName" },
      },
    ])
  })

  it.each([
    {
      name: "a claim that must not be, mapped under its own name",
      mapping: { owner: "repository_owner", ref: "ref" },
      condition: { StringNotEquals: { "aws:RequestTag/ref": "refs/heads/main" } },
      side: "claims",
    },
    {
      name: "a wrong claim, mapped from another one",
      mapping: { owner: "ref", ref: "run_id" },
      condition: { StringEquals: { "aws:RequestTag/ref": "refs/heads/other" } },
      side: "claims",
    },
    {
      name: "the right claim, mapped from another one",
      mapping: { owner: "ref", ref: "run_id" },
      condition: { StringEquals: { "aws:RequestTag/ref": "refs/heads/main" } },
      side: "mapping",
    },
  ])("is on the side of $side for $name", ({ mapping, condition, side }) => {
    const { nearestMiss } = explainTrust(aTrustPolicy({ condition }), aPoolRequest({ pool: { mapping } }))
    expect(nearestMiss?.obstacles.map((obstacle) => obstacle.side)).toEqual([side])
  })

  it.each([
    { name: "a pool that maps nothing", request: aPoolRequest({ pool: { mapping: {} } }), side: "mapping" },
    {
      name: "a pool's token",
      request: aTokenRequest({ iss: "https://cognito-identity.amazonaws.com" }),
      side: "mapping",
    },
    { name: "GitHub's own token", request: aTokenRequest({}), side: "request" },
  ])("says that there are no tags with $name", ({ request, side }) => {
    const condition = { "ForAnyValue:StringEquals": { "aws:TagKeys": "owner_id" } }
    const policy = aTrustPolicy({ principal: "*", condition })
    expect(explainTrust(policy, request).nearestMiss?.obstacles).toMatchObject([
      { code: "TAG_ABSENT", side, facts: { key: "aws:TagKeys" } },
    ])
  })

  it("says that GitHub's own token has no tags at all", () => {
    const { nearestMiss } = explainTrust(
      aTrustPolicy({ principal: "*", condition: { StringEquals: { "aws:RequestTag/ref": "x" } } }),
      aTokenRequest({}),
    )
    expect(nearestMiss?.obstacles).toMatchObject([
      { code: "TAG_ABSENT", side: "request", facts: { key: "aws:RequestTag/ref" } },
    ])
  })

  it("has both sides' values of a principal or an action, too", () => {
    const { nearestMiss } = explainTrust(aTrustPolicy({ principal: { Federated: githubArn } }), aPoolRequest())
    expect(nearestMiss?.obstacles).toEqual([
      {
        code: "PRINCIPAL_MISMATCH",
        reason: "PRINCIPAL_MISMATCH",
        side: "policy",
        path: "Statement[0].Principal",
        policyValues: [githubArn],
        resolvedValues: [githubArn],
        requestValues: ["cognito-identity.amazonaws.com"],
        facts: { wanted: ["cognito-identity.amazonaws.com"] },
      },
    ])
  })

  it("is on the side of the pool when one of several audiences is a pool", () => {
    const condition = { StringEquals: { "cognito-identity.amazonaws.com:aud": ["sts.amazonaws.com", otherPoolId] } }
    const { nearestMiss } = explainTrust(aTrustPolicy({ condition }), aPoolRequest())
    expect(nearestMiss?.obstacles.map(({ side }) => side)).toEqual(["pool"])
  })

  it("has the reason of the evaluation beside the more exact code", () => {
    const also = { StringLike: { "sts:RoleSessionName": "${aws:RequestTag/run_id}" } }
    const { nearestMiss } = explainTrust(aTrustPolicy({ also }), aPoolRequest({ roleSessionName: "42" }))
    expect(nearestMiss?.obstacles).toMatchObject([
      {
        code: "CLAIM_NOT_MAPPED",
        reason: "VARIABLE_UNRESOLVED",
        side: "mapping",
        facts: { tag: "run_id", variable: "aws:RequestTag/run_id" },
      },
    ])
  })

  it("says that nothing is allowed when there is no Allow", () => {
    const Statement = {
      Effect: "Deny",
      Principal: "*",
      Action: "sts:TagSession",
      Condition: { Bool: { "aws:x": "true" } },
    }
    expect(explainTrust(parsePolicy({ Statement }, { kind: "trust" }), aPoolRequest()).nearestMiss).toEqual({
      action: "sts:AssumeRoleWithWebIdentity",
      obstacles: [{ code: "NO_ALLOW_STATEMENT", side: "policy", facts: {} }],
    })
  })

  it("is a Deny without conditions as a whole", () => {
    const Statement = { Sid: "Nobody", Effect: "Deny", Principal: "*", Action: "sts:*" }
    expect(explainTrust(parsePolicy({ Statement }, { kind: "trust" }), aPoolRequest()).nearestMiss).toEqual({
      action: "sts:AssumeRoleWithWebIdentity",
      path: "Statement[0]",
      sid: "Nobody",
      obstacles: [{ code: "EXPLICIT_DENY", side: "policy", path: "Statement[0]", facts: {} }],
    })
  })

  it("is nothing when the role can be assumed", () => {
    expect(explainTrust(aTrustPolicy({}), aPoolRequest())).not.toHaveProperty("nearestMiss")
  })

  it.each([
    {
      name: "an action that NotAction excludes",
      statement: { NotAction: "sts:AssumeRoleWithWebIdentity" },
      code: "ACTION_MISMATCH",
    },
    { name: "an action that isn't named", statement: { Action: "sts:AssumeRole" }, code: "ACTION_MISSING" },
  ])("names $name", ({ statement, code }) => {
    const Statement = { Effect: "Allow", Principal: "*", ...statement }
    const { nearestMiss } = explainTrust(parsePolicy({ Statement }, { kind: "trust" }), aPoolRequest())
    expect(nearestMiss?.obstacles.map((obstacle) => obstacle.code)).toEqual([code])
  })

  it.each([
    { key: "sts:DurationSeconds", operator: "NumericEquals", code: "request KEY_NOT_GIVEN" },
    { key: "cognito-identity.amazonaws.com:sub", operator: "StringEquals", code: "request KEY_NOT_GIVEN" },
    { key: "cognito-identity.amazonaws.com:email", operator: "StringEquals", code: "policy KEY_NOT_SUPPORTED" },
    { key: "sts:SourceIdentity", operator: "StringEquals", code: "claims CLAIM_ABSENT" },
    { key: "sts:ExternalId", operator: "StringEquals", code: "policy KEY_NOT_SUPPORTED" },
    { key: "s3:prefix", operator: "StringEquals", code: "policy KEY_NOT_SUPPORTED" },
    { key: "gitlab.com:sub", operator: "StringEquals", code: "policy KEY_OF_OTHER_ISSUER" },
    { key: "aws:RequestTag/BASE", operator: "StringEquals", code: "claims CLAIM_EMPTY" },
    { key: "aws:TagKeys", operator: "ForAnyValue:StringEquals", code: "mapping TAG_ABSENT" },
    { key: "aws:RequestTag/none", operator: "StringEquals", code: "mapping CLAIM_NOT_MAPPED" },
  ])("says why $key is absent: $code", ({ key, operator, code }) => {
    const request = aPoolRequest({ claims: githubClaims(), pool: { mapping: { base: "base_ref" } } })
    const { nearestMiss } = explainTrust(aTrustPolicy({ condition: { [operator]: { [key]: "1" } } }), request)
    expect(nearestMiss?.obstacles.map((obstacle) => `${obstacle.side} ${obstacle.code}`)).toEqual([code])
  })
})
