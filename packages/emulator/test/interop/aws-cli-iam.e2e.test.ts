import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { adminVariables } from "../support/admin-variables.ts"
import { hasTool } from "../support/find-tool.ts"
import { ACCOUNT, documentOf, LOGIN, PROVIDER_ARN } from "../support/iam-world.ts"
import { runTool, type ToolResult } from "../support/run-tool.ts"

const AUDIENCE = "cognito-identity.amazonaws.com"
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/deploy`

const emulator = createEmulator({ accounts: [{ accountId: ACCOUNT }] })
let env: Readonly<Record<string, string>>

function aws(...args: readonly string[]): Promise<ToolResult> {
  return runTool("aws", { args: [...args, "--output", "json"], env })
}

/** Runs a command that has to go well, and reads what it prints. */
async function awsJson(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await aws(...args)
  expect(stderr).toBe("")
  return stdout.trim() === "" ? {} : JSON.parse(stdout)
}

function trustFor(poolId: string): string {
  return documentOf({
    Principal: { Federated: AUDIENCE },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { StringEquals: { [`${AUDIENCE}:aud`]: poolId, "aws:RequestTag/owner_id": "65" } },
  })
}

async function setUp(): Promise<string> {
  const url = `https://${LOGIN}`
  await awsJson("iam", "create-open-id-connect-provider", "--url", url, "--client-id-list", AUDIENCE)
  const flags = ["--no-allow-unauthenticated-identities", "--allow-classic-flow"]
  const providers = ["--open-id-connect-provider-arns", PROVIDER_ARN]
  const created = await awsJson(
    "cognito-identity",
    "create-identity-pool",
    "--identity-pool-name",
    "ci",
    ...flags,
    ...providers,
  )
  const poolId = String(created.IdentityPoolId)
  const pool = ["--identity-pool-id", poolId]
  const map = [...pool, "--identity-provider-name", PROVIDER_ARN, "--principal-tags", "owner_id=repository_owner_id"]
  await awsJson("cognito-identity", "set-principal-tag-attribute-map", ...map)
  const role = ["--role-name", "deploy"]
  await awsJson("iam", "create-role", ...role, "--assume-role-policy-document", trustFor(poolId))
  const policy = documentOf({ Action: "s3:GetObject", Resource: "*" })
  await awsJson("iam", "put-role-policy", ...role, "--policy-name", "read", "--policy-document", policy)
  await awsJson("cognito-identity", "set-identity-pool-roles", ...pool, "--roles", `authenticated=${ROLE_ARN}`)
  return poolId
}

async function exchange(poolId: string): Promise<ToolResult> {
  const logins = [
    "--logins",
    `${LOGIN}=${await emulator.mintToken({ repository_owner_id: "65" }, { audience: AUDIENCE })}`,
  ]
  const { IdentityId } = await awsJson("cognito-identity", "get-id", "--identity-pool-id", poolId, ...logins)
  const identity = ["--identity-id", String(IdentityId)]
  const { Token } = await awsJson("cognito-identity", "get-open-id-token", ...identity, ...logins)
  const session = ["--role-arn", ROLE_ARN, "--role-session-name", "run-77", "--web-identity-token", String(Token)]
  return aws("sts", "assume-role-with-web-identity", ...session)
}

describe.runIf(hasTool("aws", ["--version"]))("the AWS CLI", () => {
  let poolId: string

  beforeAll(async () => {
    env = { ...(await emulator.listen()).env, ...adminVariables(emulator.adminCredentials(ACCOUNT)) }
    poolId = await setUp()
  }, 60_000)
  afterAll(() => emulator.close())

  it("makes an access that lets the job in", async () => {
    const { stdout, stderr } = await exchange(poolId)
    expect(stderr).toBe("")
    expect(JSON.parse(stdout).AssumedRoleUser.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/run-77`)
  }, 30_000)

  it("reads what it made", async () => {
    const [role, policy, provider, pools, map] = await Promise.all([
      awsJson("iam", "get-role", "--role-name", "deploy"),
      awsJson("iam", "get-role-policy", "--role-name", "deploy", "--policy-name", "read"),
      awsJson("iam", "get-open-id-connect-provider", "--open-id-connect-provider-arn", PROVIDER_ARN),
      awsJson("cognito-identity", "list-identity-pools", "--max-results", "60"),
      awsJson(
        "cognito-identity",
        "get-principal-tag-attribute-map",
        "--identity-pool-id",
        poolId,
        "--identity-provider-name",
        PROVIDER_ARN,
      ),
    ])
    expect(role).toMatchObject({ Role: { AssumeRolePolicyDocument: JSON.parse(trustFor(poolId)) } })
    expect(policy).toMatchObject({ PolicyDocument: { Version: "2012-10-17" } })
    expect(provider).toMatchObject({ Url: LOGIN, ClientIDList: [AUDIENCE] })
    expect(pools).toEqual({ IdentityPools: [{ IdentityPoolId: poolId, IdentityPoolName: "ci" }] })
    expect(map).toMatchObject({ PrincipalTags: { owner_id: "repository_owner_id" } })
  }, 30_000)

  it("is refused in IAM's words", async () => {
    const trust = [
      "--assume-role-policy-document",
      documentOf({ Principal: { Federated: PROVIDER_ARN }, Action: "sts:AssumeRoleWithWebIdentity" }),
    ]
    const [missing, conflict, open] = await Promise.all([
      aws("iam", "get-role", "--role-name", "nobody"),
      aws("iam", "delete-role", "--role-name", "deploy"),
      aws("iam", "create-role", "--role-name", "open", ...trust),
    ])
    expect(missing.stderr).toContain(
      "An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name nobody cannot be found.",
    )
    expect(conflict.stderr).toContain(
      "An error occurred (DeleteConflict) when calling the DeleteRole operation: Cannot delete entity, must delete policies first.",
    )
    expect(open.stderr).toContain(
      `(MalformedPolicyDocument) when calling the CreateRole operation: Trust policy with trusted principal ${PROVIDER_ARN} must evaluate`,
    )
  }, 30_000)
})
