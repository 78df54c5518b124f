import { describe, expect, it } from "vitest"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  AUDIENCE,
  addRole,
  call,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  NOW,
  POOL_ID,
} from "../support/cognito-world.ts"
import { contextOf } from "../support/sts-world.ts"

const keyring = cognitoKeyring()
const job = { iss: `https://${GITHUB}`, sub: "repo:octo-org/octo-repo", aud: AUDIENCE, iat: NOW, exp: NOW + 300 }

function aWorld(): World {
  const world = cognitoWorld(keyring)
  const trust = { Effect: "Allow", Principal: { Federated: GITHUB_ARN }, Action: "sts:AssumeRoleWithWebIdentity" }
  const Condition = { StringEquals: { [`${GITHUB}:sub`]: job.sub } }
  addRole(world, { name: "direct", statement: { ...trust, Condition } })
  return world
}

function getId(token: string): Promise<object> {
  return call(aWorld(), "GetId", { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: token } })
}

function assume(webIdentityToken: string): Promise<object> {
  const input = { roleArn: `arn:aws:iam::${ACCOUNT}:role/direct`, roleSessionName: "run-1", webIdentityToken }
  return assumeWithWebIdentity(contextOf(aWorld()), input)
}

const AUDIENCE_TEXT = /Incorrect token audience$/
const FORM_TEXT = /not a valid (JWT|OpenId Connect identity token)|is not yet valid/i

describe.each([
  { name: "Cognito", ask: getId, code: "NotAuthorizedException" },
  { name: "STS", ask: assume, code: "InvalidIdentityToken" },
])("$name", ({ ask, code }) => {
  it.each([
    { name: "a list that holds a number", claims: { aud: [AUDIENCE, 7] }, text: AUDIENCE_TEXT },
    {
      name: "a list that holds a number, with azp",
      claims: { aud: [AUDIENCE, 7], azp: AUDIENCE },
      text: AUDIENCE_TEXT,
    },
    { name: "a list that holds null", claims: { aud: [null, AUDIENCE] }, text: AUDIENCE_TEXT },
    { name: "an object as audience, with azp", claims: { aud: {}, azp: AUDIENCE }, text: /aud/ },
    { name: "an empty azp", claims: { azp: "" }, text: AUDIENCE_TEXT },
    { name: "null as azp", claims: { azp: null }, text: AUDIENCE_TEXT },
    { name: "an expiry of 1e99", claims: { exp: 1e99 }, text: FORM_TEXT },
    { name: "an expiry that no double tells apart", claims: { exp: Number.MAX_SAFE_INTEGER + 1 }, text: FORM_TEXT },
    { name: "an issue time of -1e99", claims: { iat: -1e99 }, text: FORM_TEXT },
    { name: "an issue time 301 seconds ahead", claims: { iat: NOW + 301, exp: NOW + 600 }, text: FORM_TEXT },
  ])("refuses $name", async ({ claims, text }) => {
    const token = await keyring.github.sign({ ...job, ...claims })
    await expect(ask(token)).rejects.toMatchObject({ code, message: expect.stringMatching(text) })
  })

  it.each([
    { name: "one audience", claims: {} },
    { name: "a list of one", claims: { aud: [AUDIENCE] } },
    { name: "an azp that is a client id", claims: { azp: AUDIENCE, aud: ["someone", AUDIENCE] } },
    { name: "an issue time 300 seconds ahead", claims: { iat: NOW + 300, exp: NOW + 600 } },
    { name: "the last safe expiry", claims: { exp: Number.MAX_SAFE_INTEGER } },
  ])("takes $name", async ({ claims }) => {
    await expect(ask(await keyring.github.sign({ ...job, ...claims }))).resolves.toBeDefined()
  })
})
