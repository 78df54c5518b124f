import { parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { trustCreationProblems } from "../../src/policies/trust-creation-problems.ts"
import { GITHUB_PROVIDER } from "../support/cloudformation-world.ts"

const COGNITO = "cognito-identity.amazonaws.com"
const GITHUB = "token.actions.githubusercontent.com"
const COGNITO_PROBLEM = `Trust policy with trusted principal ${COGNITO} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${COGNITO}:aud which is not scoped to all.`
const GITHUB_PROBLEM = `Trust policy with trusted principal ${GITHUB_PROVIDER} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${GITHUB}:sub or ${GITHUB}:job_workflow_ref which is not scoped to all.`

type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

function aStatement(federated: string, condition?: Condition, more: object = {}): object {
  return {
    Effect: "Allow",
    Principal: { Federated: federated },
    Action: "sts:AssumeRoleWithWebIdentity",
    ...(condition && { Condition: condition }),
    ...more,
  }
}

function problems(...statements: readonly object[]): readonly string[] {
  return trustCreationProblems(parsePolicy({ Version: "2012-10-17", Statement: statements }, { kind: "trust" }))
}

// The rule: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
// The texts and verdicts: IAM's own answers, recorded in radkawar/stackd, iam/policy/testdata/oidc_trust_controls_*.json
describe("trustCreationProblems of the Cognito provider", () => {
  it.each<{ name: string; condition?: Condition; expected: readonly string[] }>([
    { name: "no condition", expected: ["A condition block must be present for the Cognito provider"] },
    { name: "a pool", condition: { StringEquals: { [`${COGNITO}:aud`]: "eu-west-1:1" } }, expected: [] },
    {
      name: "a pool, key in capitals",
      condition: { StringEquals: { [`${COGNITO}:AUD`.toUpperCase()]: "p" } },
      expected: [],
    },
    { name: "ForAllValues", condition: { "ForAllValues:StringLike": { [`${COGNITO}:aud`]: "p" } }, expected: [] },
    { name: "two stars", condition: { StringLike: { [`${COGNITO}:aud`]: "**" } }, expected: [] },
    { name: "a star", condition: { StringLike: { [`${COGNITO}:aud`]: "*" } }, expected: [COGNITO_PROBLEM] },
    {
      name: "a star and a pool",
      condition: { StringLike: { [`${COGNITO}:aud`]: ["*", "p"] } },
      expected: [COGNITO_PROBLEM],
    },
    { name: "IfExists", condition: { StringEqualsIfExists: { [`${COGNITO}:aud`]: "p" } }, expected: [COGNITO_PROBLEM] },
    {
      name: "a negated operator",
      condition: { StringNotEquals: { [`${COGNITO}:aud`]: "p" } },
      expected: [COGNITO_PROBLEM],
    },
    { name: "Null", condition: { Null: { [`${COGNITO}:aud`]: "false" } }, expected: [COGNITO_PROBLEM] },
    {
      name: "amr alone",
      condition: { "ForAnyValue:StringLike": { [`${COGNITO}:amr`]: "authenticated" } },
      expected: [COGNITO_PROBLEM],
    },
  ])("$name", ({ condition, expected }) => {
    expect(problems(aStatement(COGNITO, condition))).toEqual(expected)
  })
})

describe("trustCreationProblems of GitHub's provider", () => {
  it.each<{ name: string; condition?: Condition; expected: readonly string[] }>([
    { name: "no condition", expected: [GITHUB_PROBLEM] },
    {
      name: "aud alone",
      condition: { StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" } },
      expected: [GITHUB_PROBLEM],
    },
    { name: "a repository's sub", condition: { StringLike: { [`${GITHUB}:sub`]: "repo:octo-org/*" } }, expected: [] },
    { name: "any repository", condition: { StringLike: { [`${GITHUB}:sub`]: "repo:*" } }, expected: [] },
    { name: "a workflow", condition: { StringEquals: { [`${GITHUB}:job_workflow_ref`]: "octo-org/w" } }, expected: [] },
    {
      name: "the repository claim alone",
      condition: { StringEquals: { [`${GITHUB}:repository`]: "octo-org/w" } },
      expected: [GITHUB_PROBLEM],
    },
    { name: "two stars", condition: { StringLike: { [`${GITHUB}:sub`]: "**" } }, expected: [GITHUB_PROBLEM] },
    {
      name: "a star and a question mark",
      condition: { StringLike: { [`${GITHUB}:sub`]: "*?" } },
      expected: [GITHUB_PROBLEM],
    },
    { name: "a question mark", condition: { StringLike: { [`${GITHUB}:sub`]: "?" } }, expected: [] },
    { name: "an empty text", condition: { StringEquals: { [`${GITHUB}:sub`]: "" } }, expected: [GITHUB_PROBLEM] },
  ])("$name", ({ condition, expected }) => {
    expect(problems(aStatement(GITHUB_PROVIDER, condition))).toEqual(expected)
  })

  it("asks for the enterprise's own keys", () => {
    const provider = `${GITHUB_PROVIDER}/acme`

    expect(problems(aStatement(provider, { StringLike: { [`${GITHUB}/acme:sub`]: "repo:acme/*" } }))).toEqual([])
    expect(problems(aStatement(provider, { StringLike: { [`${GITHUB}:sub`]: "repo:acme/*" } }))).toHaveLength(1)
  })
})

describe("trustCreationProblems", () => {
  it.each([
    {
      name: "a provider of one tenant",
      statements: [aStatement("arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/x")],
    },
    { name: "a Deny statement", statements: [aStatement(COGNITO, undefined, { Effect: "Deny" })] },
    { name: "a statement for tags alone", statements: [aStatement(COGNITO, undefined, { Action: "sts:TagSession" })] },
  ])("asks nothing of $name", ({ statements }) => {
    expect(problems(...statements)).toEqual([])
  })

  it("looks at every statement", () => {
    const good = aStatement(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: "p" } })

    expect(problems(good, aStatement(COGNITO, { StringEquals: { [`${COGNITO}:sub`]: "i" } }))).toEqual([
      COGNITO_PROBLEM,
    ])
  })

  it("looks at actions with wildcards", () => {
    expect(problems(aStatement(COGNITO, undefined, { Action: "sts:Assume*" }))).toHaveLength(1)
  })

  it("refuses sts:*", () => {
    const statement = aStatement(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: "p" } }, { Action: "sts:*" })

    expect(problems(statement)).toEqual(["AssumeRole policy may only specify STS AssumeRole actions."])
  })

  it("asks for sub of gitlab.com, by its bare name", () => {
    const [problem] = problems(aStatement("arn:aws:iam::111122223333:oidc-provider/gitlab.com"))

    expect(problem).toBe(
      "Trust policy with trusted principal gitlab.com must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, gitlab.com:sub which is not scoped to all.",
    )
  })
})
