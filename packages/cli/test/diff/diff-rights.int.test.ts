import { CognitoIdentityClient, CreateIdentityPoolCommand } from "@aws-sdk/client-cognito-identity"
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam"
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aModel } from "../support/a-model.ts"
import { type Account, accountId, anAccount } from "../support/an-account.ts"
import { runCli } from "../support/run-cli.ts"

describe("claimbridge diff", () => {
  it("says what it has no right to read, and ends with 5 when nothing else differs", async () => {
    const account = await anAccount()
    await account.deploy(aModel)
    const env = await readerOf(account, ["iam:GetRole", "iam:ListRolePolicies", "iam:ListRoles", "cognito-identity:*"])
    expect(await runCli(["diff"], { cwd: aFolder({ "access.yaml": aModel }), env })).toEqual({
      exitCode: 5,
      stdout: `account 111122223333, region eu-west-1: 3 not read; 2 as the model says.

? OIDC provider token.actions.githubusercontent.com
?   no right to iam:GetOpenIDConnectProvider

? role ci-deploy
?   inline policies: no right to iam:GetRolePolicy
?   managed policies: no right to iam:ListAttachedRolePolicies

? role ci-build
?   managed policies: no right to iam:ListAttachedRolePolicies
`,
      stderr: "",
    })
  })

  it("still finds what it may read to be different", async () => {
    const account = await anAccount()
    await account.deploy(aModel)
    const env = await readerOf(account, ["iam:GetRole"])
    const cwd = aFolder({ "access.yaml": aModel.replace("  build:\n", "  build:\n    max_session_seconds: 7200\n") })
    const { exitCode, stdout } = await runCli(["diff"], { cwd, env })
    expect(exitCode).toBe(4)
    expect(stdout).toContain("? identity pool ci\n?   no right to cognito-identity:ListIdentityPools\n")
    expect(stdout.match(/^[-+].*/gm)).toEqual([
      '-     longest session in seconds: "3600"',
      '+     longest session in seconds: "7200"',
    ])
  })

  it("can't tell two pools of one name apart, unless it is told the id", async () => {
    const account = await anAccount()
    const { IdentityPoolId: poolId = "" } = await account.deploy(aModel)
    const cognito = new CognitoIdentityClient(configOf(account.env, "eu-west-1"))
    await cognito.send(new CreateIdentityPoolCommand({ IdentityPoolName: "ci", AllowUnauthenticatedIdentities: false }))
    const cwd = aFolder({ "access.yaml": aModel })

    const { exitCode, stdout } = await runCli(["diff"], { cwd, env: account.env })
    expect(exitCode).toBe(5)
    expect(stdout).toContain("2 pools have this name: choose one with --identity-pool-id")
    expect(await runCli(["diff", "--identity-pool-id", poolId], { cwd, env: account.env })).toMatchObject({
      exitCode: 0,
    })
  })

  it("asks for the pool in an account that has roles alone", async () => {
    const account = await anAccount()
    const model = aModel
      .replace('account: "111122223333"', 'account: "222233334444"')
      .replace("  build:\n", `  build:\n    account: "${accountId}"\n`)
    const cwd = aFolder({ "access.yaml": model })
    expect(await runCli(["diff"], { cwd, env: account.env })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`Nobody says which pool the roles of account ${accountId} trust.`),
    })
    const argv = ["diff", "--identity-pool-id", "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"]
    const { stdout } = await runCli(argv, { cwd, env: account.env })
    expect(stdout).toBe(`account ${accountId}, region eu-west-1: 1 to make; 0 as the model says.

+ role ci-build

Account 222233334444 was not looked at: it takes a run of its own.
`)
  })

  it("refuses credentials of an account that the model doesn't have", async () => {
    const { env } = await anAccount()
    const cwd = aFolder({ "access.yaml": aModel.replace(accountId, "999988887777") })
    const { exitCode, stderr } = await runCli(["diff"], { cwd, env })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `claimbridge: The model has nothing in account ${accountId}.\n  Use credentials of 999988887777.\n`,
    })
  })

  it("says nothing of the keys that AWS doesn't take", async () => {
    const { env } = await anAccount()
    const wrong = crypto.randomUUID()
    const result = await runCli(["diff", "--verbose"], {
      cwd: aFolder({ "access.yaml": aModel }),
      env: { ...env, AWS_SECRET_ACCESS_KEY: wrong },
    })
    expect(result).toMatchObject({ exitCode: 4, stdout: "" })
    expect(result.stderr).toContain("AWS doesn't take the credentials: SignatureDoesNotMatch.")
    expect(result.stderr).not.toContain(wrong)
  })

  it("ends with 5 when AWS can't be reached", async () => {
    const { env, emulator } = await anAccount()
    await emulator.close()
    const { exitCode, stderr } = await runCli(["diff"], { cwd: aFolder({ "access.yaml": aModel }), env })
    expect(exitCode).toBe(5)
    expect(stderr).toContain("sts:GetCallerIdentity failed with ECONNREFUSED.")
  })
})

/** The environment of somebody with these rights alone. */
async function readerOf({ env }: Account, actions: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const iam = new IAMClient(configOf(env, "us-east-1"))
  const trust = { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: "sts:AssumeRole" }
  const rights = { Effect: "Allow", Action: actions, Resource: "*" }
  const document = (Statement: object): string => JSON.stringify({ Version: "2012-10-17", Statement })
  await iam.send(new CreateRoleCommand({ RoleName: "reader", AssumeRolePolicyDocument: document(trust) }))
  await iam.send(new PutRolePolicyCommand({ RoleName: "reader", PolicyName: "r", PolicyDocument: document(rights) }))
  const sts = new STSClient(configOf(env, "eu-west-1"))
  const command = new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${accountId}:role/reader`, RoleSessionName: "reader" })
  const { Credentials } = await sts.send(command)
  return {
    ...env,
    AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? "",
    AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? "",
    AWS_SESSION_TOKEN: Credentials?.SessionToken ?? "",
  }
}

function configOf(env: Account["env"], region: string) {
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? "", secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "" }
  return { region, endpoint: env.AWS_ENDPOINT_URL ?? "", credentials }
}
