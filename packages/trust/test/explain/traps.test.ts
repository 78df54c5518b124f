import { describe, expect, it } from "vitest"
import { explainTrust, type Policy, type Trap, type TrustRequest } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy, pinned } from "../support/a-trust-policy.ts"

const sub = "token.actions.githubusercontent.com:sub"

function trapsOf(policy: Policy, request: TrustRequest): readonly Trap[] {
  return explainTrust(policy, request).traps
}

function codesOf(policy: Policy, request: TrustRequest): readonly string[] {
  return trapsOf(policy, request).map(({ code }) => code)
}

describe("explainTrust: tags and claims", () => {
  it("finds a claim under another tag in a variable, too", () => {
    const condition = { StringEquals: { ...pinned.StringEquals, "sts:RoleSessionName": "${aws:RequestTag/Run_Id}" } }
    const request = aPoolRequest({
      roleSessionName: "42",
      pool: { mapping: { owner_id: "repository_owner_id", run: "run_id" } },
    })
    expect(trapsOf(aTrustPolicy({ condition }), request)).toEqual([
      {
        code: "TAG_NAME_DIFFERS",
        path: 'Statement[0].Condition.StringEquals["sts:RoleSessionName"]',
        facts: { tag: "Run_Id", claim: "run_id", mappedAs: "run" },
      },
    ])
  })

  it("knows which claims not every job has", () => {
    const also = {
      StringLike: { "aws:RequestTag/base": "main", "aws:RequestTag/ref": "x", "aws:RequestTag/none": "x" },
    }
    const mapping = { owner_id: "repository_owner_id", base: "base_ref", ref: "ref", none: "no_such_claim" }
    expect(trapsOf(aTrustPolicy({ also }), aPoolRequest({ pool: { mapping } })).map(({ facts }) => facts)).toEqual([
      { claim: "base_ref" },
    ])
  })

  it.each(["environment", "head_ref", "job_workflow_sha", "repo_property_team"])(
    "knows that not every job has %s",
    (claim) => {
      const policy = aTrustPolicy({ also: { StringEquals: { "aws:RequestTag/x": "1" } } })
      expect(codesOf(policy, aPoolRequest({ pool: { mapping: { x: claim } } }))).toEqual(["CLAIM_NOT_IN_EVERY_JOB"])
    },
  )

  it.each([
    { name: "shines through without the claim", roleTags: { Environment: "prod" }, codes: ["ROLE_TAG_SHINES_THROUGH"] },
    { name: "is hidden by the claim", roleTags: { OWNER_ID: "1" }, codes: [] },
    { name: "is no matter when no claim is mapped to it", roleTags: { team: "1" }, codes: [] },
  ])("says when a tag of the role $name", ({ roleTags, codes }) => {
    const mapping = { owner_id: "repository_owner_id", environment: "environment" }
    expect(codesOf(aTrustPolicy({}), aPoolRequest({ roleTags, pool: { mapping } }))).toEqual(codes)
  })

  it("names the tag with an illegal value", () => {
    const request = aPoolRequest({
      claims: githubClaims({ actor: "renovate[bot]" }),
      pool: { mapping: { owner_id: "repository_owner_id", actor: "actor" } },
    })
    expect(trapsOf(aTrustPolicy({}), request)).toEqual([
      { code: "TAG_VALUE_ILLEGAL", facts: { tag: "actor", value: "renovate[bot]", characters: ["[", "]"] } },
    ])
  })
})

describe("explainTrust: keys that are never there", () => {
  it.each([
    { name: "StringEquals", condition: { StringEquals: { [sub]: "x" } }, codes: ["KEY_OF_OTHER_ISSUER"] },
    {
      name: "IfExists",
      condition: { StringLikeIfExists: { [sub]: "x" } },
      codes: ["KEY_OF_OTHER_ISSUER", "HOLDS_WITHOUT_KEY"],
    },
    {
      name: "ForAllValues",
      condition: { "ForAllValues:StringLike": { [sub]: "x" } },
      codes: ["KEY_OF_OTHER_ISSUER", "HOLDS_WITHOUT_KEY"],
    },
    {
      name: "a negated operator",
      condition: { StringNotEquals: { [sub]: "x" } },
      codes: ["KEY_OF_OTHER_ISSUER", "HOLDS_WITHOUT_KEY"],
    },
    {
      name: "a tag that isn't mapped",
      condition: { StringEqualsIfExists: { "aws:RequestTag/x": "1" } },
      codes: ["HOLDS_WITHOUT_KEY"],
    },
    {
      name: "a tag that this job doesn't have",
      condition: { StringEqualsIfExists: { "aws:RequestTag/base": "1" } },
      codes: [],
    },
    { name: "Null", condition: { Null: { "aws:RequestTag/x": "true" } }, codes: [] },
    {
      name: "a tag of the session",
      condition: { StringEquals: { "aws:PrincipalTag/x": "1" } },
      codes: ["PRINCIPAL_TAG_TOO_EARLY"],
    },
    { name: "a key that wasn't given", condition: { StringEqualsIfExists: { "aws:SourceIp": "1" } }, codes: [] },
  ])("says so with $name", ({ condition, codes }) => {
    const mapping = { owner_id: "repository_owner_id", base: "base_ref" }
    expect(codesOf(aTrustPolicy({ condition }), aPoolRequest({ pool: { mapping } }))).toEqual(codes)
  })

  it("doesn't say so of a key that was given", () => {
    const request = aPoolRequest({ context: { [sub]: "x" } })
    expect(codesOf(aTrustPolicy({ condition: { StringEquals: { [sub]: "y" } } }), request)).toEqual([])
  })

  it("says so in a Deny, which holds for everybody", () => {
    const Condition = { StringNotEquals: { [sub]: "x" } }
    const statements = [{ Effect: "Deny", Principal: "*", Action: "sts:*", Condition }]
    expect(codesOf(aTrustPolicy({ statements }), aPoolRequest())).toEqual(["KEY_OF_OTHER_ISSUER", "HOLDS_WITHOUT_KEY"])
  })

  it("is silent about statements for somebody else", () => {
    const statements = [
      {
        Effect: "Allow",
        Principal: { AWS: "111122223333" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { [sub]: "x" } },
      },
    ]
    expect(codesOf(aTrustPolicy({ statements }), aPoolRequest())).toEqual([])
  })

  it.each([
    { claim: "repository_owner", code: ["KEY_NOT_SUPPORTED"] },
    { claim: "repository_owner_id", code: [] },
    { claim: "enterprise_id", code: ["CLAIM_NOT_IN_EVERY_JOB"] },
  ])("tells whether AWS has a key for GitHub's claim $claim", ({ claim, code }) => {
    expect(codesOf(aDirectTrustPolicy({ [claim]: "other" }), aTokenRequest({}))).toEqual(code)
  })
})

describe("explainTrust: values that don't do what they seem to", () => {
  it("takes a backslash before a star as text", () => {
    const policy = aDirectTrustPolicy({ sub: "octo\\*" })
    expect(codesOf(policy, aTokenRequest({ sub: "octo\\repo" }))).toEqual(["STAR_IS_LITERAL"])
    expect(codesOf(policy, aTokenRequest({ sub: "octo*" }))).toEqual([])
  })

  const repository = "aws:RequestTag/repository"

  it.each([
    {
      name: "a star with StringEquals",
      condition: { StringEquals: { [repository]: "octo-org/*" } },
      codes: ["STAR_IS_LITERAL"],
    },
    {
      name: "a star with StringEquals that wouldn't match either",
      condition: { StringEquals: { [repository]: "octo-labs/*" } },
      codes: [],
    },
    {
      name: "a question mark with StringEqualsIgnoreCase",
      condition: { StringEqualsIgnoreCase: { [repository]: "octo-org/octo?repo" } },
      codes: ["STAR_IS_LITERAL"],
    },
    {
      name: "another case",
      condition: { StringEquals: { [repository]: "Octo-Org/octo-repo" } },
      codes: ["CASE_DIFFERS"],
    },
    {
      name: "another case in the claim",
      condition: { StringEquals: { "aws:RequestTag/workflow": "deploy" } },
      codes: ["CASE_DIFFERS"],
    },
    {
      name: "a star with StringEquals against one of several values",
      condition: { "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": "auth*" } },
      codes: ["STAR_IS_LITERAL"],
    },
    {
      name: "another case in a pattern",
      condition: { StringLike: { [repository]: "Octo-Org/*" } },
      codes: ["CASE_DIFFERS"],
    },
    {
      name: "another case beside the right one",
      condition: { StringEquals: { [repository]: ["Octo-Org/octo-repo", "octo-org/octo-repo"] } },
      codes: [],
    },
    {
      name: "another case of what must not be",
      condition: { StringNotEqualsIgnoreCase: { [repository]: "Octo-Org/octo-repo" } },
      codes: [],
    },
    {
      name: "another name of the same owner",
      condition: { StringEquals: { [repository]: "octo-org/octopus" } },
      codes: ["NAME_MAY_HAVE_CHANGED"],
    },
    {
      name: "another owner of the same name",
      condition: { StringLike: { [repository]: ["x", "octo-labs/octo-repo"] } },
      codes: ["NAME_MAY_HAVE_CHANGED"],
    },
    { name: "a pattern of what must not be", condition: { StringNotLike: { [repository]: "octo-org/*" } }, codes: [] },
    { name: "another repository", condition: { StringEquals: { [repository]: "octo-labs/octopus" } }, codes: [] },
    { name: "a pattern of other names", condition: { StringLike: { [repository]: "octo-org/octopus*" } }, codes: [] },
    { name: "an owner alone", condition: { StringEquals: { [repository]: "octo-org" } }, codes: [] },
    { name: "a path that begins alike", condition: { StringEquals: { [repository]: "octo-org/a/b" } }, codes: [] },
    {
      name: "a star right behind the owner",
      condition: { StringLike: { [repository]: "octo-org*" } },
      codes: ["WILDCARD_WITHOUT_DELIMITER"],
    },
    { name: "a star behind owner and slash", condition: { StringLike: { [repository]: "octo-org/*" } }, codes: [] },
    {
      name: "a star behind the beginning of a repository",
      condition: { StringLike: { [repository]: "octo-org/octo-*" } },
      codes: [],
    },
    {
      name: "a star behind a branch",
      condition: { StringLike: { "aws:RequestTag/ref": "refs/heads/rel*" } },
      codes: [],
    },
  ])("knows $name", ({ condition, codes }) => {
    const mapping = { repository: "repository", ref: "ref", workflow: "workflow" }
    const request = aPoolRequest({ claims: githubClaims({ workflow: "Deploy" }), pool: { mapping } })
    expect(codesOf(aTrustPolicy({ condition }), request)).toEqual(codes)
  })

  it.each([
    { pattern: "repo:octo-org*", alsoCovers: "octo-org-evil" },
    { pattern: "repo:octo-*", alsoCovers: "octo-evil" },
    { pattern: "repo:octo-org*/octo-repo:*", alsoCovers: "octo-org-evil" },
    {
      pattern: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:OIDC:repo:octo*",
      alsoCovers: "octo-evil",
    },
  ])("names an owner that $pattern also covers", ({ pattern, alsoCovers }) => {
    const policy = aDirectTrustPolicy({ sub: pattern }, "StringLike")
    const traps = trapsOf(policy, aTokenRequest({ sub: "x" }))
    expect(traps).toEqual([
      expect.objectContaining({ code: "WILDCARD_WITHOUT_DELIMITER", facts: { pattern, alsoCovers } }),
    ])
  })
})
