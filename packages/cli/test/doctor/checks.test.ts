import { describe, expect, it } from "vitest"
import { chosenRole } from "../../src/doctor/aws/chosen-role.ts"
import { allChecks } from "../../src/doctor/checks/all-checks.ts"
import { verdictOf } from "../../src/doctor/report/verdict.ts"
import { someFacts, target } from "./support/some-facts.ts"

const { poolId = "", roleArn = "" } = target
const claims = { iss: "https://token.actions.githubusercontent.com", aud: target.audience, repository_owner_id: "65" }
const policy = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, "aws:RequestTag/owner_id": "65" },
    },
  },
}
const role = { arn: roleArn, name: "deploy", trustPolicy: JSON.stringify(policy), maxSessionSeconds: 3600, tags: {} }
const aws = {
  ...someFacts().aws,
  caller: { state: "read", value: { accountId: "111122223333", arn: "arn:aws:iam::111122223333:user/acme" } },
  tagMap: { state: "read", value: { usesDefaults: false, tags: { owner_id: "repository_owner_id" } } },
  role: { state: "read", value: role },
} as const
const denied = {
  state: "failed",
  steps: [],
  failure: {
    kind: "denied",
    code: "ERR_ROLE_DENIED",
    message: "AWS does not let this token assume it.",
    hint: "Look.",
  },
} as const
const job = { source: "token", claims } as const

describe("allChecks", () => {
  it("thinks of the organization's policies when AWS denies what the trust policy allows, and does not claim them", () => {
    const checks = allChecks(someFacts({ job, aws, exchange: denied }))
    expect(checks.find(({ name }) => name === "organization")).toMatchObject({
      state: "unknown",
      message: expect.stringContaining("SCP or RCP"),
    })
    expect(verdictOf(checks).headline).toContain("AWS does not let this token assume it")
  })

  it("does not think of them when the trust policy is reason enough", () => {
    const other = { ...role, trustPolicy: role.trustPolicy.replace('"65"', '"66"') }
    const checks = allChecks(
      someFacts({ job, aws: { ...aws, role: { state: "read", value: other } }, exchange: denied }),
    )
    expect(checks.filter(({ name }) => name === "organization")).toEqual([])
  })

  it("takes AWS's word when an exchange works that should not", () => {
    const other = { ...role, trustPolicy: role.trustPolicy.replace('"65"', '"66"') }
    const exchange = { state: "done", steps: [], lifeSeconds: 3600 } as const
    const checks = allChecks(someFacts({ job, aws: { ...aws, role: { state: "read", value: other } }, exchange }))
    expect(checks.find(({ name }) => name === "role.trust")?.state).toBe("warning")
    expect(verdictOf(checks)).toMatchObject({
      state: "warning",
      headline: expect.stringMatching(/^The exchange works\./),
    })
  })

  it("knows no trust policy that it does not understand", () => {
    const other = { ...role, trustPolicy: '{ "Statement": "?" }' }
    const checks = allChecks(someFacts({ job, aws: { ...aws, role: { state: "read", value: other } } }))
    expect(checks.find(({ name }) => name === "role.trust")?.state).toBe("unknown")
  })

  it("misses no tag that another statement does without", () => {
    const asking = { ...policy.Statement, Condition: { StringEquals: { "aws:RequestTag/team": "ci" } } }
    const trustPolicy = JSON.stringify({ ...policy, Statement: [asking, policy.Statement] })
    const other = { ...role, trustPolicy }
    const pool = { state: "read", value: { IdentityPoolId: poolId } } as const
    const known = { job, login: "token.actions.githubusercontent.com" }
    const checks = allChecks(
      someFacts({ ...known, aws: { ...aws, pool, role: { state: "read", value: other } } as never }),
    )
    expect(checks.find(({ name }) => name === "pool.tags")).toMatchObject({ state: "warning" })
  })

  it("looks at no pool in flow direct", () => {
    const direct = {
      flow: "direct",
      roleArn,
      audience: "sts.amazonaws.com",
      region: "eu-west-1",
      chain: [],
      timeoutMs: 1000,
    } as const
    const names = allChecks(someFacts({ job, aws, target: direct, login: "x" })).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith("pool"))).toEqual([])
  })
})

describe("chosenRole", () => {
  const rule = (MatchType: "Equals" | "Contains" | "StartsWith" | "NotEqual", Value: string, Claim = "ref") => ({
    Claim,
    MatchType,
    Value,
    RoleARN: "by rule",
  })
  it.each([
    { name: "an equal claim", rules: [rule("Equals", "refs/heads/main")], resolution: "Deny", chosen: "by rule" },
    { name: "a claim that begins so", rules: [rule("StartsWith", "refs/")], resolution: "Deny", chosen: "by rule" },
    { name: "a claim that has it", rules: [rule("Contains", "main")], resolution: "Deny", chosen: "by rule" },
    { name: "another claim", rules: [rule("NotEqual", "refs/heads/x")], resolution: "Deny", chosen: "by rule" },
    { name: "no claim", rules: [rule("NotEqual", "x", "environment")], resolution: "Deny", chosen: undefined },
    { name: "no rule that fits", rules: [rule("Equals", "x")], resolution: "Deny", chosen: undefined },
    {
      name: "no rule that fits, which does not matter",
      rules: [rule("Equals", "x")],
      resolution: "AuthenticatedRole",
      chosen: "everybody's",
    },
  ] as const)("gives the role of the rules, or the pool's: $name", ({ rules, resolution, chosen }) => {
    const RulesConfiguration = { Rules: [...rules] }
    const mapping = { Type: "Rules" as const, AmbiguousRoleResolution: resolution, RulesConfiguration }
    const pool = { roles: { authenticated: "everybody's" }, mappings: { provider: mapping } }
    expect(chosenRole(pool, { providerArn: "provider", claims: { ref: "refs/heads/main" } })).toBe(chosen)
  })
})
