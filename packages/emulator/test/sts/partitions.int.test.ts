import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { decodeJwt } from "jose"
import { describe, expect, it, onTestFinished } from "vitest"
import { createEmulator, type Emulator } from "../../src/index.ts"

const login = "token.actions.githubusercontent.com"
const rows = [
  { region: "cn-north-1", partition: "aws-cn", cognito: "cognito-identity.cn-north-1.amazonaws.com.cn" },
  { region: "us-gov-west-1", partition: "aws-us-gov", cognito: "cognito-identity-us-gov.amazonaws.com" },
  { region: "us-gov-east-1", partition: "aws-us-gov", cognito: "cognito-identity.us-gov-east-1.amazonaws.com" },
  { region: "eu-west-1", partition: "aws", cognito: "cognito-identity.amazonaws.com" },
]
const keys = ["aud", "amr"]

describe("the basic flow", () => {
  it.each(rows)("has Cognito's name of partition $partition in $region", async ({ region, partition, cognito }) => {
    const emulator = createEmulator({ region })
    onTestFinished(() => emulator.close())
    const token = await openIdToken(emulator, region, cognito)
    expect(decodeJwt(token)).toMatchObject({ iss: `https://${cognito}` })

    const roleArn = `arn:${partition}:iam::111122223333:role/deploy`
    const sts = new STSClient({ region, requestHandler: emulator.requestHandler, maxAttempts: 1 })
    const command = { RoleArn: roleArn, RoleSessionName: "job", WebIdentityToken: token }
    const answer = await sts.send(new AssumeRoleWithWebIdentityCommand(command))
    expect(answer).toMatchObject({
      Provider: cognito,
      AssumedRoleUser: { Arn: `arn:${partition}:sts::111122223333:assumed-role/deploy/job` },
    })
  })

  it("does not let a token in under the name of another partition", async () => {
    const emulator = createEmulator({ region: "cn-north-1" })
    onTestFinished(() => emulator.close())
    const token = await openIdToken(emulator, "cn-north-1", "cognito-identity.amazonaws.com")
    const sts = new STSClient({ region: "cn-north-1", requestHandler: emulator.requestHandler, maxAttempts: 1 })
    const RoleArn = "arn:aws-cn:iam::111122223333:role/deploy"
    const command = new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: "job", WebIdentityToken: token })
    await expect(sts.send(command)).rejects.toMatchObject({ name: "AccessDenied" })
  })
})

/** Deploys a pool and a role that trusts Cognito under a name, and logs a job in. */
async function openIdToken(emulator: Emulator, region: string, cognito: string): Promise<string> {
  const { outputs } = emulator.deploy({
    accountId: "111122223333",
    region,
    template: { body: JSON.stringify(template(cognito)) },
  })
  const client = new CognitoIdentityClient({ region, requestHandler: emulator.requestHandler, maxAttempts: 1 })
  const Logins = { [login]: await emulator.mintToken({ aud: "cognito-identity.amazonaws.com" }) }
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId: outputs.Pool, Logins }))
  const { Token = "" } = await client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  return Token
}

function template(cognito: string): object {
  const [aud, amr] = keys.map((key) => `${cognito}:${key}`)
  const condition = {
    StringEquals: { [`${aud}`]: { Ref: "Pool" } },
    "ForAnyValue:StringEquals": { [`${amr}`]: login },
  }
  const statement = {
    Effect: "Allow",
    Principal: { Federated: cognito },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: condition,
  }
  const provider = { Url: `https://${login}`, ClientIdList: ["cognito-identity.amazonaws.com"] }
  const pool = {
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow: true,
    OpenIdConnectProviderARNs: [{ "Fn::GetAtt": ["Github", "Arn"] }],
  }
  const policy = { Version: "2012-10-17", Statement: [statement] }
  return {
    Resources: {
      Github: { Type: "AWS::IAM::OIDCProvider", Properties: provider },
      Pool: { Type: "AWS::Cognito::IdentityPool", Properties: pool },
      Role: { Type: "AWS::IAM::Role", Properties: { RoleName: "deploy", AssumeRolePolicyDocument: policy } },
    },
    Outputs: { Pool: { Value: { Ref: "Pool" } } },
  }
}
