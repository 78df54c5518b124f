import { describe, expect, it } from "vitest"
import { assumeRole } from "../../src/operations/sts/assume-role.ts"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import type { World } from "../../src/world/world.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { githubClaims, IDENTITY_ID, openIdClaims, POOL_ID } from "../support/sts-token.ts"
import { ACCOUNT, addProvider, addRole, callerOf, contextOf, policyOf, stsWorld } from "../support/sts-world.ts"

const keyring = stsKeyring()
const GITHUB_LOGIN = "token.actions.githubusercontent.com"
const GITHUB_ARN = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB_LOGIN}`
const SOURCE = { "https://aws.amazon.com/source_identity": "octocat" }
const arnOf = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`

function aWorld(Federated: string): World {
  const world = stsWorld(keyring)
  addProvider(world)
  const rights = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"]
  addRole(world, { name: "first", trust: policyOf({ Principal: { Federated }, Action: rights }) })
  const target = { Principal: { AWS: arnOf("first") }, Action: ["sts:AssumeRole", "sts:SetSourceIdentity"] }
  addRole(world, { name: "target", trust: policyOf(target) })
  return world
}

/** The session context in the record of a session that a web identity began. */
async function sessionContext(world: World, webIdentityToken: string): Promise<unknown> {
  const first = { roleArn: arnOf("first"), roleSessionName: "first", webIdentityToken }
  const { session } = await assumeWithWebIdentity(contextOf(world), first)
  const context = contextOf(world, { caller: callerOf(world, session) })
  await assumeRole.run(context, { RoleArn: arnOf("target"), RoleSessionName: "second" })
  const { eventName, userIdentity } = world.events.at(-1) ?? {}
  expect(eventName).toBe("AssumeRole")
  return userIdentity?.sessionContext
}

describe("the CloudTrail record of AssumeRole", () => {
  it("says which identity of a pool began the session, and who is behind it", async () => {
    const token = await keyring.cognito.sign(openIdClaims(SOURCE))
    expect(await sessionContext(aWorld("cognito-identity.amazonaws.com"), token)).toMatchObject({
      sourceIdentity: "octocat",
      webIdFederationData: {
        federatedProvider: "cognito-identity.amazonaws.com",
        attributes: {
          "cognito-identity.amazonaws.com:aud": POOL_ID,
          "cognito-identity.amazonaws.com:sub": IDENTITY_ID,
          "cognito-identity.amazonaws.com:amr": JSON.stringify(["authenticated", GITHUB_LOGIN]),
        },
      },
    })
  })

  it("says which job began the session, without a source identity that nobody set", async () => {
    const context = await sessionContext(aWorld(GITHUB_ARN), await keyring.github.sign(githubClaims()))
    expect(context).toMatchObject({
      webIdFederationData: {
        federatedProvider: GITHUB_ARN,
        attributes: { [`${GITHUB_LOGIN}:aud`]: "sts.amazonaws.com", [`${GITHUB_LOGIN}:sub`]: githubClaims().sub },
      },
    })
    expect(context).not.toHaveProperty("sourceIdentity")
  })
})
