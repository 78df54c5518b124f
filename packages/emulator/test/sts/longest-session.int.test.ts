import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import { createEmulator } from "../../src/create-emulator.ts"

const role = {
  Type: "AWS::IAM::Role",
  Properties: {
    RoleName: "ci",
    AssumeRolePolicyDocument: {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: { Federated: { "Fn::GetAtt": ["Github", "Arn"] } },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
      },
    },
  },
}
const github = {
  Type: "AWS::IAM::OIDCProvider",
  Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: ["sts.amazonaws.com"] },
}

describe("option longestSessionSeconds", () => {
  it("ends a session early, for its answer and for later calls", async () => {
    let nowMs = Date.now()
    await using emulator = createEmulator({ longestSessionSeconds: 20, clock: { now: () => nowMs } })
    const body = JSON.stringify({ Resources: { Github: github, Role: role } })
    emulator.deploy({ accountId: "111122223333", template: { body } })
    const client = new STSClient({ region: "us-east-1", requestHandler: emulator.requestHandler })
    const answer = await client.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: "arn:aws:iam::111122223333:role/ci",
        RoleSessionName: "job",
        DurationSeconds: 3600,
        WebIdentityToken: await emulator.mintToken({}, { audience: "sts.amazonaws.com" }),
      }),
    )
    expect(answer.Credentials?.Expiration?.getTime()).toBe((Math.floor(nowMs / 1000) + 20) * 1000)

    const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = answer.Credentials ?? {}
    const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    const session = new STSClient({ region: "us-east-1", credentials, requestHandler: emulator.requestHandler })
    await session.send(new GetCallerIdentityCommand())
    nowMs += 21_000
    await expect(session.send(new GetCallerIdentityCommand())).rejects.toMatchObject({ name: "ExpiredToken" })
  })

  it("refuses a session that would be over at once", () => {
    expect(() => createEmulator({ longestSessionSeconds: 0 })).toThrow(
      "longestSessionSeconds is 0, and has to be 1 or more",
    )
  })
})
