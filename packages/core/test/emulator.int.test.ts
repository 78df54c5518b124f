import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import { accountId, aWorld, region } from "./support/a-world.ts"
import { failureOf } from "./support/failure-of.ts"

const roleArn = `arn:aws:iam::${accountId}:role/ci`
const roleSessionName = "{run_id}@{sha}"

const operations = ({ calls }: Emulator): string[] => calls.map((call) => call.operation)

describe("fromGithubCognito against the emulator", () => {
  it("becomes a session with tags, whose name is the truth", async () => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aWorld(emulator, {
      run_id: "4711",
      sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e",
    })
    const credentials = fromGithubCognito({ identityPoolId, roleArn, roleSessionName, ...common })
    const sts = new STSClient({ region, credentials, requestHandler: emulator.requestHandler })

    const { Arn } = await sts.send(new GetCallerIdentityCommand({}))

    expect(Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/ci/4711@6dcb09b5b57875f334f61aebed695e2e4193db5e`)
    const [event] = emulator.events.filter(({ eventName }) => eventName === "AssumeRoleWithWebIdentity")
    expect(event?.requestParameters).toMatchObject({
      principalTags: { repository: "octo-org/octo-repo", run_id: "4711" },
    })
  })

  it("lets the pool choose the role in flow enhanced", async () => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aWorld(emulator)
    const credentials = fromGithubCognito({ flow: "enhanced", identityPoolId, ...common })
    const sts = new STSClient({ region, credentials, requestHandler: emulator.requestHandler })
    const { Arn } = await sts.send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/pool/CognitoIdentityCredentials`)
  })

  it("goes to STS alone in flow direct", async () => {
    await using emulator = createEmulator()
    const { common } = await aWorld(emulator)
    const credentials = await fromGithubCognito({
      flow: "direct",
      roleArn: `arn:aws:iam::${accountId}:role/direct`,
      ...common,
    })()
    expect(credentials).toMatchObject({ accountId, expiration: expect.any(Date) })
    expect(operations(emulator).filter((name) => name.startsWith("Get"))).toEqual([])
  })
})

describe("fromGithubCognito, refused by the emulator", () => {
  it.each<{ name: string; code: string; options: object; claims?: object; parameters?: object }>([
    { name: "another repository", claims: { repository: "mallory/fork" }, options: {}, code: "ERR_ROLE_DENIED" },
    {
      name: "a session name that is not the truth",
      options: { roleSessionName: "someone-else" },
      code: "ERR_ROLE_DENIED",
    },
    {
      name: "a role that does not exist",
      options: { roleArn: `arn:aws:iam::${accountId}:role/nope` },
      code: "ERR_ROLE_DENIED",
    },
    { name: "a session longer than the role's", options: { durationSeconds: 43_200 }, code: "ERR_DURATION_REFUSED" },
    {
      name: "an unknown pool",
      options: { identityPoolId: `${region}:00000000-0000-4000-8000-000000000000` },
      code: "ERR_POOL_NOT_FOUND",
    },
    {
      name: "an issuer that is not the login",
      options: { login: "token.actions.example.com" },
      code: "ERR_PROVIDER_NOT_ON_POOL",
    },
    {
      name: "an audience that the provider does not list",
      options: { audience: "acme" },
      code: "ERR_AUDIENCE_REFUSED",
    },
    {
      name: "the basic flow when it is off",
      options: {},
      parameters: { AllowClassicFlow: "false" },
      code: "ERR_BASIC_FLOW_OFF",
    },
  ])("names $code for $name", async ({ options, claims, parameters, code }) => {
    await using emulator = createEmulator()
    const { identityPoolId, common } = await aWorld(emulator, claims, parameters)
    const error = await failureOf(
      fromGithubCognito({ identityPoolId, roleArn, roleSessionName, ...options, ...common })(),
    )
    expect({ code: error.code, cause: error.cause }).toMatchObject({ code })
  })
})
