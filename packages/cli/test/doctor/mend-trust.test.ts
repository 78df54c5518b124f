import { describe, expect, it } from "vitest"
import { mendTrust } from "../../src/doctor/trust/mend-trust.ts"
import { worldWith } from "../../src/doctor/trust/world-with.ts"
import { someFacts, target } from "./support/some-facts.ts"

const { poolId = "", roleArn = "" } = target
const cognito = { Federated: "cognito-identity.amazonaws.com" }
const actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]
const aud = "cognito-identity.amazonaws.com:aud"
const amrKey = "cognito-identity.amazonaws.com:amr"
const providerArn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
const owner = "aws:RequestTag/owner_id"
const sound = { [aud]: poolId, [owner]: "65" }
const allow = (Condition: object, more: object = {}) => ({
  Effect: "Allow",
  Principal: cognito,
  Action: actions,
  Condition,
  ...more,
})

/** What a job of the owner 65 on a branch would be offered. */
function mended(...statements: readonly object[]): unknown {
  return mendedFor({}, ...statements)
}

function mendedFor(others: object, ...statements: readonly object[]): unknown {
  return mendedIn([], others, ...statements)
}

/** The same in a pool with other providers. */
function mendedIn(providers: readonly string[], others: object, ...statements: readonly object[]): unknown {
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
    repository_owner_id: "65",
    ref: "refs/heads/main",
    repository: "octo-org/octo-repo",
    ...others,
  }
  const facts = someFacts({
    login: "token.actions.githubusercontent.com",
    job: { source: "token", claims },
    aws: {
      ...someFacts().aws,
      caller: { state: "read", value: { accountId: "111122223333", arn: "arn:aws:iam::111122223333:user/acme" } },
      pool: {
        state: "read",
        value: {
          IdentityPoolId: poolId,
          IdentityPoolName: "ci",
          AllowUnauthenticatedIdentities: false,
          OpenIdConnectProviderARNs: [providerArn, ...providers],
        },
      },
      tagMap: {
        state: "read",
        value: { usesDefaults: false, tags: { owner_id: "repository_owner_id", ref: "ref", repository: "repository" } },
      },
    },
  })
  const trustPolicy = JSON.stringify({ Version: "2012-10-17", Statement: statements })
  const role = { arn: roleArn, name: "deploy", trustPolicy, maxSessionSeconds: 3600, tags: {} }
  const text = mendTrust(worldWith(facts, role))
  return text === undefined ? undefined : JSON.parse(text).Statement
}

describe("mendTrust", () => {
  it.each([
    { name: "a policy that is sound", statements: [allow({ StringEquals: sound })] },
    {
      name: "a Deny that applies",
      statements: [allow({ StringEquals: sound }), { Effect: "Deny", Principal: "*", Action: "sts:*" }],
    },
    {
      name: "a tag that the job has not",
      statements: [allow({ StringEquals: { ...sound, "aws:RequestTag/team": "ci" } })],
    },
    {
      name: "an operator that has nothing to do with text",
      statements: [allow({ StringEquals: sound, NumericLessThan: { [owner]: "60" } })],
    },
    {
      name: "a value that is excluded",
      statements: [allow({ StringEquals: sound, StringNotEquals: { "aws:RequestTag/ref": "refs/heads/main" } })],
    },
  ])("offers no other policy for $name", ({ statements }) => {
    expect(mended(...statements)).toBeUndefined()
  })

  it.each(["*", "refs/heads/ma?n", "${aws:RequestTag/ref}"])("puts no claim into a policy that is %s", (ref) => {
    const asked = {
      StringLike: { "cognito-identity.amazonaws.com:amr": "*:OIDC:repo:octo-org@65/octo-repo@74:environment:x" },
    }
    const condition = { StringEquals: sound, "ForAnyValue:StringLike": asked.StringLike }
    expect(mendedFor({ sub: `repo:octo-org@65/octo-repo@74:environment:${ref}` }, allow(condition))).toBeUndefined()
  })

  it.each([
    { name: "by its subject", others: { sub: "repo:octo-org@65/octo-repo@74:pull_request" } },
    { name: "by its ref", others: { ref: "refs/pull/7/merge" } },
  ])("lets no job of a pull request in that was not meant to, $name", ({ others }) => {
    const condition = {
      StringEquals: { ...sound, "aws:RequestTag/ref": "refs/heads/main" },
      "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "*:ref:refs/heads/main" },
    }
    expect(mendedFor(others, allow(condition))).toBeUndefined()
  })

  it("leaves a statement for somebody else as it is", () => {
    const direct = {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { "token.actions.githubusercontent.com:repository_owner_id": "65" } },
    }
    expect(mended(direct)).toEqual([direct, expect.objectContaining({ Principal: cognito })])
  })

  it("leaves a statement as it is by which others come in, whatever is wrong with it", () => {
    const others = allow({ StringEquals: { [aud]: poolId, "aws:RequestTag/repository": "acme/tools" } })
    const ours = allow({ StringEquals: { ...sound, "aws:RequestTag/ref": "refs/heads/next" } })
    expect(mended(others, ours)).toEqual([others, expect.objectContaining({ Principal: cognito })])
  })

  it("puts the job's value next to those that are there", () => {
    const before = allow({ StringEquals: { ...sound, "aws:RequestTag/ref": "refs/heads/next" } })
    const after = allow({ StringEquals: { ...sound, "aws:RequestTag/ref": ["refs/heads/next", "refs/heads/main"] } })
    expect(mended(before)).toEqual([after])
  })

  it("changes the nearest statement, and leaves the others as they are", () => {
    const other = allow({ StringEquals: { ...sound, [owner]: "66", "aws:RequestTag/ref": "refs/heads/next" } })
    const near = allow({ StringEquals: { ...sound, "aws:RequestTag/ref": "refs/heads/next" } }, { Sid: "Near" })
    const after = {
      ...near,
      Condition: { StringEquals: { ...sound, "aws:RequestTag/ref": ["refs/heads/next", "refs/heads/main"] } },
    }
    expect(mended(other, near)).toEqual([other, after])
  })

  it("puts the pool's id in the place of another pool's", () => {
    const other = "eu-west-1:00000000-0000-4000-8000-000000000000"
    expect(mended(allow({ StringEquals: { ...sound, [aud]: other } }))).toEqual([allow({ StringEquals: sound })])
  })

  it.each([
    { name: "an action that is missing", broken: { Action: ["sts:TagSession"] } },
    { name: "an action in other letter case", broken: { Action: ["STS:AssumeRoleWithWebIdentity", "STS:TAGSESSION"] } },
    {
      name: "a principal in other letter case",
      broken: { Principal: { Federated: "COGNITO-IDENTITY.AMAZONAWS.COM" } },
    },
    { name: "the provider as principal", broken: { Principal: { Federated: providerArn } } },
  ])("mends $name in its place", ({ broken }) => {
    const actionsOf = (statements: unknown): unknown =>
      JSON.stringify(statements)
        .match(/sts:\w+/g)
        ?.toSorted()
    const [statement, ...others] = [mended(allow({ StringEquals: sound }, broken))].flat()
    expect(others).toEqual([])
    expect(statement).toMatchObject({ Principal: cognito, Condition: { StringEquals: sound } })
    expect(actionsOf(statement)).toEqual(actions)
  })

  it("puts the provider alone where the policy asks for no subject", () => {
    const asked = (amr: unknown): object => ({ StringEquals: sound, "ForAnyValue:StringEquals": { [amrKey]: amr } })
    const login = "token.actions.githubusercontent.com"
    expect(mended(allow(asked(`${login}x`)))).toEqual([allow(asked([`${login}x`, login]))])
  })

  it("puts the name of no session into a policy", () => {
    expect(mended(allow({ StringEquals: { ...sound, "sts:RoleSessionName": "deploy" } }))).toBeUndefined()
  })

  it("names the tag that the job has with the very value, in place of one that there is not", () => {
    const { [owner]: _, ...others } = sound
    const asked = allow({ StringEquals: { ...others, "aws:RequestTag/ownerid": "65" } })
    expect(mended(asked)).toEqual([allow({ StringEquals: sound })])
  })

  it("leaves a statement for another provider of the pool as it is, and adds one", () => {
    const forGitlab = allow({ StringEquals: sound, "ForAnyValue:StringEquals": { [amrKey]: "gitlab.com" } })
    const gitlab = "arn:aws:iam::111122223333:oidc-provider/gitlab.com"
    expect(mendedIn([gitlab], {}, forGitlab)).toEqual([forGitlab, expect.objectContaining({ Principal: cognito })])
  })

  it("mends the statement for this job, though another provider's comes nearer", () => {
    const gitlab = "arn:aws:iam::111122223333:oidc-provider/gitlab.com"
    const askedBy = (name: string): object => ({ StringEquals: sound, "ForAnyValue:StringEquals": { [amrKey]: name } })
    const forGitlab = allow(askedBy("gitlab.com"))
    const ours = allow(askedBy("token.actions.githubusercontent.com"))
    const broken = { ...ours, Action: "sts:AssumeRoleWithWebIdentity" }
    expect(mendedIn([gitlab], {}, forGitlab, broken)).toEqual([forGitlab, ours])
  })

  it("walks around no policy that is for the issuer in flow direct", () => {
    const login = "token.actions.githubusercontent.com"
    const claims = { iss: `https://${login}`, aud: "sts.amazonaws.com", sub: "repo:octo-org@65/octo-repo@74:ref:x" }
    const asked = {
      StringEquals: { [`${login}:aud`]: "sts.amazonaws.com" },
      StringNotLike: { [`${login}:sub`]: "*:ref:*" },
    }
    const statement = { Effect: "Allow", Principal: { Federated: providerArn }, Action: actions[0], Condition: asked }
    const trustPolicy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] })
    const role = { arn: roleArn, name: "deploy", trustPolicy, maxSessionSeconds: 3600, tags: {} }
    const { poolId: _, ...direct } = { ...target, flow: "direct" as const }
    const world = worldWith(someFacts({ target: direct, login, job: { source: "token", claims } }), role)
    expect(mendTrust({ ...world, providerArn })).toBeUndefined()
  })

  it("adds no statement for a pull request", () => {
    const chain = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:role/ci" }, Action: "sts:AssumeRole" }
    expect(mendedFor({ sub: "repo:octo-org@65/octo-repo@74:pull_request" }, chain)).toBeUndefined()
  })

  it("adds a statement of its own, for the owner, the repository and the subject, to a policy that is not for the pool", () => {
    const chain = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:role/ci" }, Action: "sts:AssumeRole" }
    expect(mended(chain)).toEqual([
      chain,
      allow({
        StringEquals: { ...sound, "aws:RequestTag/repository": "octo-org/octo-repo" },
        "ForAnyValue:StringLike": {
          "cognito-identity.amazonaws.com:amr":
            "*token.actions.githubusercontent.com:OIDC:repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
        },
      }),
    ])
  })
})
