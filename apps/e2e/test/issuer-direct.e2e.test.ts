import { type CognitoCredentialProvider, fromCognito } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"
import { createIssuer, createRegistrarSecret, memoryKeys } from "@claimbridge/issuer"
import { afterAll, describe, expect, it } from "vitest"

const issuerUrl = "https://oidc.ci.acme.example"
const accountId = "111122223333"
const { secretSha256 } = createRegistrarSecret()
const issuer = createIssuer({
  url: issuerUrl,
  claims: {
    facts: { team: {}, job: {}, branch: { optional: true } },
    subject: "jenkins:{team}:{job}",
    sessionTags: { tags: { Team: "team", Job: "job", Branch: "branch" }, transitive: ["Team"] },
    roles: [`arn:aws:iam::${accountId}:role/ci-{team}`],
  },
  registrars: [{ name: "jenkins", secretSha256 }],
  keys: memoryKeys({ algorithm: "ES256" }),
  audiences: ["sts.amazonaws.com"],
  audit: () => {},
})
const { url } = await issuer.listen()
const emulator = createEmulator({ issuerLocations: { [issuerUrl]: url } })
emulator.deploy({ accountId, template: { body: JSON.stringify({ Resources: resources() }) } })
afterAll(async () => {
  await emulator.close()
  await issuer.close()
})

/** Roles that trust the issuer itself, without a pool, and demand the tag of one team. */
function resources(): object {
  const aRole = (name: string): object => ({
    Type: "AWS::IAM::Role",
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: {
          Effect: "Allow",
          Principal: { Federated: { "Fn::GetAtt": "Issuer.Arn" } },
          Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
          Condition: {
            StringEquals: { "oidc.ci.acme.example:aud": "sts.amazonaws.com", "aws:RequestTag/Team": "payments" },
          },
        },
      },
    },
  })
  return {
    Issuer: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: issuerUrl, ClientIdList: ["sts.amazonaws.com"] } },
    Payments: aRole("ci-payments"),
    Other: aRole("ci-other"),
  }
}

async function credentialsOf(team: string, role: string): Promise<CognitoCredentialProvider> {
  const job = await issuer.registerJob({ registrar: "jenkins", facts: { team, job: "deploy" } })
  const requestUrl = job.requestUrl.replace(issuerUrl, url)
  const token = async (): Promise<string> => {
    const response = await fetch(requestUrl, { headers: { authorization: `Bearer ${job.requestToken}` } })
    return String(JSON.parse(await response.text()).value)
  }
  return fromCognito({
    flow: "direct",
    roleArn: `arn:aws:iam::${accountId}:role/${role}`,
    token,
    clientConfig: { region: "us-east-1", requestHandler: emulator.requestHandler },
  })
}

describe("a token that carries AWS's own claims", () => {
  it("gives a session with tags from STS, without a pool, signed with ES256", async () => {
    const credentials = await credentialsOf("payments", "ci-payments")
    await expect(credentials()).resolves.toMatchObject({ accountId })
    expect(emulator.events.at(-1)?.requestParameters).toMatchObject({
      principalTags: { Team: "payments", Job: "deploy" },
      transitiveTagKeys: ["Team"],
    })
  })

  it.each([
    { name: "a role that the token doesn't name, although it would trust it", team: "payments", role: "ci-other" },
    { name: "a role of another team, although the token names none else", team: "other", role: "ci-other" },
  ])("gives no session of $name", async ({ team, role }) => {
    const credentials = await credentialsOf(team, role)
    await expect(credentials()).rejects.toMatchObject({ kind: "denied" })
  })
})
