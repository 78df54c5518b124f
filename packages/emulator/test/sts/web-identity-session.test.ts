import { describe, expect, it } from "vitest"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import type { WebIdentityInput } from "../../src/operations/sts/web-identity-input.ts"
import type { World } from "../../src/world/world.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { githubClaims, IDENTITY_ID, NOW_SECONDS, openIdClaims, POOL_ID, TAGS } from "../support/sts-token.ts"
import { ACCOUNT, addProvider, addRole, contextOf, policyOf, poolTrust, stsWorld } from "../support/sts-world.ts"

const keyring = stsKeyring()
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/deploy`
const PROVIDER_ARN = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`
const GITHUB_LOGIN = "token.actions.githubusercontent.com"

async function assume(world: World, claims: object, input: Partial<WebIdentityInput> = {}) {
  const key = "event_name" in claims ? keyring.github : keyring.cognito
  const webIdentityToken = await key.sign({ ...claims })
  return assumeWithWebIdentity(contextOf(world), {
    roleArn: ROLE_ARN,
    roleSessionName: "6634485805@main",
    webIdentityToken,
    ...input,
  })
}

function poolWorld(condition: object = {}): World {
  const world = stsWorld(keyring)
  addRole(world, { trust: poolTrust(condition), maxSessionDurationSeconds: 7200 })
  return world
}

function githubWorld(condition: object): World {
  const world = stsWorld(keyring)
  addProvider(world)
  const trust = { Principal: { Federated: PROVIDER_ARN }, Action: "sts:*", Condition: condition }
  addRole(world, { trust: policyOf({ ...trust, Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"] }) })
  return world
}

describe("assumeWithWebIdentity", () => {
  it("gives the session of the role its claims as tags", async () => {
    const world = poolWorld()
    const { session, ...rest } = await assume(world, openIdClaims())
    expect(session).toMatchObject({
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/6634485805@main`,
      assumedRoleId: "AROAEXAMPLEROLEDEPLOY:6634485805@main",
      tags: TAGS,
      transitiveTagKeys: [],
      chained: false,
    })
    expect(rest).toEqual({
      subject: IDENTITY_ID,
      audience: POOL_ID,
      provider: "cognito-identity.amazonaws.com",
      packedPolicySize: expect.any(Number),
    })
  })

  it("keeps what Cognito says about the identity with the session", async () => {
    const { session } = await assume(poolWorld(), openIdClaims())
    expect(session.federation).toEqual({
      "aws:FederatedProvider": "cognito-identity.amazonaws.com",
      "cognito-identity.amazonaws.com:aud": POOL_ID,
      "cognito-identity.amazonaws.com:sub": IDENTITY_ID,
      "cognito-identity.amazonaws.com:amr": ["authenticated", GITHUB_LOGIN],
    })
  })

  it("makes credentials that look like AWS's and can be found again", async () => {
    const world = poolWorld()
    const { session } = await assume(world, openIdClaims())
    expect(session.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(session.secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/)
    expect(world.sessions.get(session.accessKeyId)).toBe(session)
  })

  it.each([
    { name: "an hour without a duration", input: {}, seconds: 3600 },
    { name: "as long as was asked for", input: { durationSeconds: 900 }, seconds: 900 },
    { name: "up to the role's maximum", input: { durationSeconds: 7200 }, seconds: 7200 },
  ])("lasts $name", async ({ input, seconds }) => {
    const { session } = await assume(poolWorld(), openIdClaims(), input)
    expect(session.expiration).toEqual(new Date((NOW_SECONDS + seconds) * 1000))
  })

  it("stops at one hour where that open question is answered so", async () => {
    const world = {
      ...poolWorld(),
      openBehaviors: { ...poolWorld().openBehaviors, cognitoSessionDuration: "one-hour" as const },
    }
    await expect(assume(world, openIdClaims(), { durationSeconds: 3601 })).rejects.toMatchObject({
      code: "ValidationError",
    })
  })

  it("reads tags in the flat spelling too", async () => {
    const { session } = await assume(poolWorld(), {
      ...openIdClaims({ "https://aws.amazon.com/tags": undefined }),
      "https://aws.amazon.com/tags/principal_tags/team": "build",
      "https://aws.amazon.com/tags/transitive_tag_keys": ["team"],
    })
    expect(session).toMatchObject({ tags: { team: "build" }, transitiveTagKeys: ["team"] })
  })

  it("accepts a session name that is the truth", async () => {
    const world = poolWorld({ "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}" })
    const roleSessionName = `${TAGS.run_id}@${TAGS.sha}`
    await expect(assume(world, openIdClaims(), { roleSessionName })).resolves.toBeDefined()
  })

  it("sets the source identity that the token names", async () => {
    const world = stsWorld(keyring)
    const actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"]
    addRole(world, { trust: policyOf({ Principal: { Federated: "cognito-identity.amazonaws.com" }, Action: actions }) })
    const { session } = await assume(world, openIdClaims({ "https://aws.amazon.com/source_identity": "octocat" }))
    expect(session.sourceIdentity).toBe("octocat")
  })

  it("explains every right that it asked the trust policy about", async () => {
    const asked: string[] = []
    const world = poolWorld()
    const explain = (facts: object): void => void asked.push("decision" in facts ? String(facts.decision) : "")
    const webIdentityToken = await keyring.cognito.sign(openIdClaims())
    const input = { roleArn: ROLE_ARN, roleSessionName: "x1", webIdentityToken }
    await assumeWithWebIdentity(contextOf(world, { explain }), input)
    expect(asked).toEqual(["allow", "allow"])
  })

  it.each([
    { name: "a claim that STS knows", claim: "repository", value: "octo-org/octo-repo", allowed: true },
    { name: "the subject", claim: "sub", value: "repo:octo-org/octo-repo:ref:refs/heads/main", allowed: true },
    { name: "the audience", claim: "aud", value: "sts.amazonaws.com", allowed: true },
    { name: "a claim that STS doesn't know", claim: "event_name", value: "push", allowed: false },
  ])("knows, in the direct flow, $name: $allowed", async ({ claim, value, allowed }) => {
    const world = githubWorld({ StringEquals: { [`${GITHUB_LOGIN}:${claim}`]: value } })
    const outcome = assume(world, githubClaims()).then(
      () => true,
      () => false,
    )
    await expect(outcome).resolves.toBe(allowed)
  })

  it("forgets native claims after the role is assumed, but for audience and subject", async () => {
    const { session, provider } = await assume(githubWorld({}), githubClaims())
    expect(provider).toBe(PROVIDER_ARN)
    expect(Object.keys(session.federation).sort()).toEqual([
      "aws:FederatedProvider",
      `${GITHUB_LOGIN}:aud`,
      `${GITHUB_LOGIN}:sub`,
    ])
  })

  it("tells the trust policy when the identity provider named the role", async () => {
    const world = githubWorld({ Bool: { "sts:RoleAuthorizedByIdp": "true" } })
    await expect(assume(world, githubClaims())).rejects.toMatchObject({ code: "AccessDenied" })
    const claims = githubClaims({ "https://aws.amazon.com/roles": ROLE_ARN })
    await expect(assume(world, claims)).resolves.toBeDefined()
    expect(world.events.at(-1)?.additionalEventData).toEqual({ RoleAuthorizedByIdp: true })
  })
})
