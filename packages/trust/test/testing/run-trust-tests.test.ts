import { describe, expect, it } from "vitest"
import { PolicyError } from "../../src/index.ts"
import { formatTrustJudgment, runTrustTests, TrustTestsError } from "../../src/testing.ts"
import { githubClaims } from "../support/a-request.ts"
import { githubArn, poolId } from "../support/a-trust-policy.ts"

const policy = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, "aws:RequestTag/environment": "production" },
    },
  },
}
const direct = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { Federated: githubArn },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { "token.actions.githubusercontent.com:repository_id": "74" } },
  },
}
const pool = { id: poolId, accountId: "111122223333", mapping: { environment: "environment" } }
const deploy = { policy, request: { from: "pool", pool, roleArn: "arn:aws:iam::111122223333:role/deploy" } }
const read = {
  policy: JSON.stringify(direct),
  request: { from: "token", roleArn: "arn:aws:iam::111122223333:role/read", claims: { aud: "sts.amazonaws.com" } },
}
const main = { name: "main", role: "deploy", expect: "allowed" }

function tests(changes: object = {}): unknown {
  return { claims: githubClaims({ environment: "production" }), roles: { deploy, read }, tests: [main], ...changes }
}

function withRole(changes: object): unknown {
  return tests({ roles: { deploy: { ...deploy, ...changes } } })
}

function withRequest(changes: object): unknown {
  return withRole({ request: { ...deploy.request, ...changes } })
}

describe("runTrustTests", () => {
  it("tells for every test whether it came out as expected", () => {
    const results = runTrustTests(
      tests({
        tests: [
          main,
          { role: "deploy", claims: { environment: null }, expect: "denied", because: "CLAIM_ABSENT" },
          { role: "deploy", claims: { environment: "staging" }, expect: "allowed" },
          { role: "deploy", claims: { environment: "staging" }, expect: "denied", because: "CLAIM_ABSENT" },
          { role: "read", expect: "allowed" },
          { role: "read", claims: { repository_id: "75" }, expect: "denied", because: "VALUE_MISMATCH" },
          { role: "read", roleSessionName: "a b", expect: "denied", because: "SESSION_NAME_ILLEGAL" },
        ],
      }),
    )

    expect(results.map(({ name, passed, reasons }) => ({ name, passed, reason: reasons[0] }))).toEqual([
      { name: "main", passed: true, reason: undefined },
      { name: "tests[1]", passed: true, reason: "CLAIM_ABSENT" },
      { name: "tests[2]", passed: false, reason: "VALUE_MISMATCH" },
      { name: "tests[3]", passed: false, reason: "VALUE_MISMATCH" },
      { name: "tests[4]", passed: true, reason: undefined },
      { name: "tests[5]", passed: true, reason: "VALUE_MISMATCH" },
      { name: "tests[6]", passed: true, reason: "SESSION_NAME_ILLEGAL" },
    ])
  })

  it("keeps what was asked with each result, as plain data", () => {
    const [result] = runTrustTests(tests())
    expect(result).toMatchObject({
      path: "tests[0]",
      role: "deploy",
      expect: "allowed",
      explanation: { verdict: "allowed" },
    })
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it.each([
    { expect: "allowed", passed: true, begins: "Allowed: " },
    { expect: "denied", passed: false, begins: "Expected to be denied, and is allowed.\n\nAllowed: " },
  ])("has words for a test that was to be $expect", ({ expect: expected, passed, begins }) => {
    const [result] = runTrustTests(tests({ tests: [{ ...main, expect: expected }] }))
    expect(result?.passed).toBe(passed)
    expect(result && formatTrustJudgment(result).startsWith(begins)).toBe(true)
  })
})

const broken: readonly {
  readonly name: string
  readonly data: unknown
  readonly path: string
  readonly says: string
}[] = [
  { name: "a list", data: [], path: "", says: "must be an object, not a list." },
  { name: "nothing", data: undefined, path: "", says: "is missing. It must be an object." },
  {
    name: "a misspelled part",
    data: { ...deploy, test: [] },
    path: "policy",
    says: "unknown. Known are claims, roles, tests.",
  },
  {
    name: "no tests",
    data: tests({ tests: [] }),
    path: "tests",
    says: "the list is empty.",
  },
  {
    name: "a misspelled verdict",
    data: tests({ tests: [{ ...main, expect: "allow" }] }),
    path: "tests[0].expect",
    says: "must be allowed or denied, not allow.",
  },
  {
    name: "a misspelled member",
    data: tests({ tests: [main, { ...main, becuase: "x" }] }),
    path: "tests[1].becuase",
    says: 'unknown. Did you mean "because"?',
  },
  {
    name: "a role that isn't there",
    data: tests({ tests: [{ ...main, role: "deploi" }] }),
    path: "tests[0].role",
    says: "must be one of the roles, deploy, read, not deploi.",
  },
  {
    name: "a reason for being allowed",
    data: tests({ tests: [{ ...main, because: "VALUE_MISMATCH" }] }),
    path: "tests[0].because",
    says: "goes with denied only.",
  },
  {
    name: "an account without quotes",
    data: withRequest({ pool: { ...pool, accountId: 111122223333 } }),
    path: "roles.deploy.request.pool.accountId",
    says: "must be text, so in quotes, not a number.",
  },
  {
    name: "a pool without a mapping",
    data: withRequest({ pool: { id: poolId } }),
    path: "roles.deploy.request.pool.mapping",
    says: "is missing. It must be an object.",
  },
  {
    name: "a token's request with a pool",
    data: withRequest({ from: "token" }),
    path: "roles.deploy.request.pool",
    says: "unknown. Known are roleSessionName, durationSeconds, roleTags, context, from, roleArn, claims.",
  },
  {
    name: "an unknown kind of request",
    data: withRequest({ from: "pol" }),
    path: "roles.deploy.request.from",
    says: "must be pool or token, not pol.",
  },
  {
    name: "a duration that is text",
    data: withRequest({ durationSeconds: "900" }),
    path: "roles.deploy.request.durationSeconds",
    says: "must be a number, not a string.",
  },
  {
    name: "a flag that is text",
    data: withRequest({ pool: { ...pool, allowClassicFlow: "yes" } }),
    path: "roles.deploy.request.pool.allowClassicFlow",
    says: "must be true or false, not a string.",
  },
  {
    name: "a list of condition values with a number",
    data: withRequest({ context: { "aws:SourceIp": ["10.0.0.1", 2] } }),
    path: 'roles.deploy.request.context["aws:SourceIp"][1]',
    says: "must be text, so in quotes, not a number.",
  },
  {
    name: "no policy",
    data: withRole({ policy: undefined }),
    path: "roles.deploy.policy",
    says: "is missing. It must be an object or text.",
  },
  {
    name: "a policy that isn't one",
    data: withRole({ policy: { ...policy, Statement: { ...policy.Statement, Effect: "allow" } } }),
    path: "roles.deploy.policy.Statement[0].Effect",
    says: 'must be "Allow" or "Deny", in this spelling, not "allow".',
  },
]

describe("runTrustTests on other data", () => {
  it.each(broken)("names the place of $name", ({ data, path, says }) => {
    expect(() => runTrustTests(data)).toThrow(TrustTestsError)
    expect(() => runTrustTests(data)).toThrow(
      expect.objectContaining({ path, problem: says, message: path === "" ? says : `${path}: ${says}` }),
    )
  })

  it("keeps the policy's own error", () => {
    expect(() => runTrustTests(withRole({ policy: "{" }))).toThrow(
      expect.objectContaining({ path: "roles.deploy.policy", cause: expect.any(PolicyError) }),
    )
  })

  it("never repeats claims that aren't claims, which may be a token", () => {
    const token = `eyJhbGciOiJub25lIn0.${btoa("{}")}.x`
    expect(() => runTrustTests(tests({ claims: token }))).toThrow(
      expect.objectContaining({ message: "claims: must be an object, not a string." }),
    )
  })
})
