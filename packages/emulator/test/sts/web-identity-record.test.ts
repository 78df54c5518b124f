import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import type { World } from "../../src/world/world.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { COGNITO, githubClaims, IDENTITY_ID, openIdClaims, POOL_ID, TAGS } from "../support/sts-token.ts"
import { ACCOUNT, addRole, contextOf, poolTrust, stsWorld } from "../support/sts-world.ts"

const keyring = stsKeyring()
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/deploy`

function poolWorld(): World {
  const world = stsWorld(keyring)
  addRole(world, { trust: poolTrust() })
  return world
}

async function attempt(world: World, claims: object, roleArn = ROLE_ARN) {
  const webIdentityToken = await keyring.cognito.sign({ ...claims })
  const input = { roleArn, roleSessionName: "6634485805@main", webIdentityToken }
  const outcome = await assumeWithWebIdentity(contextOf(world), input).catch(() => undefined)
  return { webIdentityToken, outcome }
}

describe("the CloudTrail record of AssumeRoleWithWebIdentity", () => {
  it("says who became what, with which tags", async () => {
    const world = poolWorld()
    const { outcome } = await attempt(world, openIdClaims())
    expect(world.events).toEqual([
      expect.objectContaining({
        eventSource: "sts.amazonaws.com",
        eventName: "AssumeRoleWithWebIdentity",
        eventTime: "2026-09-21T14:13:20Z",
        awsRegion: "eu-west-1",
        readOnly: true,
        recipientAccountId: ACCOUNT,
        resources: [{ accountId: ACCOUNT, type: "AWS::IAM::Role", ARN: ROLE_ARN }],
        userIdentity: {
          type: "WebIdentityUser",
          principalId: `cognito-identity.amazonaws.com:${POOL_ID}:${IDENTITY_ID}`,
          userName: IDENTITY_ID,
          identityProvider: "cognito-identity.amazonaws.com",
        },
        requestParameters: { principalTags: TAGS, roleArn: ROLE_ARN, roleSessionName: "6634485805@main" },
        responseElements: {
          credentials: { accessKeyId: outcome?.session.accessKeyId, expiration: "Sep 21, 2026, 3:13:20 PM" },
          assumedRoleUser: { assumedRoleId: outcome?.session.assumedRoleId, arn: outcome?.session.arn },
          subjectFromWebIdentityToken: IDENTITY_ID,
          packedPolicySize: outcome?.packedPolicySize,
          provider: "cognito-identity.amazonaws.com",
          audience: POOL_ID,
        },
      }),
    ])
  })

  it("keeps the tags of a denied attempt", async () => {
    const world = poolWorld()
    await attempt(world, openIdClaims({ aud: "eu-west-1:99999999-2222-4333-8444-555555555555" }))
    expect(world.events).toEqual([
      expect.objectContaining({
        errorCode: "AccessDenied",
        errorMessage: "Not authorized to perform sts:AssumeRoleWithWebIdentity",
        requestParameters: expect.objectContaining({ principalTags: TAGS }),
        responseElements: null,
      }),
    ])
  })

  it("is missing when the token is not believed or the account isn't known", async () => {
    const world = poolWorld()
    await attempt(world, { ...githubClaims(), iss: "https://ci.acme.example" })
    await attempt(world, openIdClaims({ iss: `${COGNITO}/` }))
    await attempt(world, openIdClaims(), "arn:aws:iam::999999999999:role/deploy")
    expect(world.events).toEqual([])
  })

  it("never holds a token or a secret", async () => {
    const world = poolWorld()
    const { webIdentityToken, outcome } = await attempt(world, openIdClaims())
    const everything = inspect(world.events, { depth: null })
    for (const secret of [webIdentityToken, outcome?.session.secretAccessKey, outcome?.session.sessionToken]) {
      expect(secret).toBeDefined()
      expect(everything).not.toContain(secret)
    }
  })
})
