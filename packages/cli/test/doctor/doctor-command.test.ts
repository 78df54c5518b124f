import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { accountId, aSetUp, providerArn, type SetUp } from "./support/a-set-up.ts"
import { trust } from "./support/a-trust-change.ts"
import { iamCall, poolCall } from "./support/broken-set-up.ts"
import { doctorReport } from "./support/doctor-report.ts"

type Env = Readonly<Record<string, string>>

const noJob = { GITHUB_ACTIONS: "", ACTIONS_ID_TOKEN_REQUEST_URL: "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" }
const claims = {
  iss: "https://token.actions.githubusercontent.com",
  aud: "cognito-identity.amazonaws.com",
  sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner_id: "65",
}

/** Credentials that may read nothing: those of the job's own role. */
async function withoutRights(setUp: SetUp): Promise<Env> {
  const { stdout } = await setUp.run(["credentials"])
  const { AccessKeyId, SecretAccessKey, SessionToken } = JSON.parse(stdout)
  return { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey, AWS_SESSION_TOKEN: SessionToken }
}

function withoutProvider({ poolId }: SetUp) {
  return poolCall("UpdateIdentityPool", {
    IdentityPoolId: poolId,
    IdentityPoolName: "example",
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow: true,
  })
}

describe("claimbridge doctor", () => {
  it("says of a set-up that works that it works, and looks at every side", async () => {
    const setUp = await aSetUp()
    const { exitCode, stdout } = await setUp.run(["doctor"])
    expect(stdout).toMatch(/^The exchange works\.\n\nThe job\n/)
    expect(stdout.match(/^The [^.\n]*$/gm)).toEqual(["The job", "The way to AWS", "The AWS side", "The exchange"])
    expect(stdout).not.toMatch(/^ {2}(?:broken|warning|unknown)/m)
    expect(exitCode).toBe(0)
  })

  it("asks AWS nothing that changes it", async () => {
    const setUp = await aSetUp()
    await setUp.change(withoutProvider(setUp))
    const before = setUp.emulator.calls.length
    await setUp.run(["doctor", "--fix-plan"])
    const operations = new Set(setUp.emulator.calls.slice(before).map(({ operation }) => operation))
    expect([...operations].filter((name) => !/^(?:Get|List|Describe|GitHub)|issuer|token/i.test(name))).toEqual([])
  })

  it("says what it does not know for lack of rights, and what the exchange says", async () => {
    const setUp = await aSetUp()
    const rights = await withoutRights(setUp)
    await setUp.change(withoutProvider(setUp))
    const { exitCode, stdout } = await setUp.run(["doctor"], rights)
    expect(stdout).toMatch(
      /^Broken: The login token\.actions.* belongs to no provider of pool .*\(ERR_LOGIN_MISMATCH\)/,
    )
    expect(stdout).toContain("these credentials have no right to cognito-identity:DescribeIdentityPool")
    expect(stdout).toContain("these credentials have no right to iam:GetRole")
    expect(exitCode).toBe(4)
  })

  it("finds from a laptop, with the claims of a job, what is in its way", async () => {
    const setUp = await aSetUp()
    const aud = { "cognito-identity.amazonaws.com:aud": setUp.poolId, "aws:RequestTag/owner_id": "66" }
    await setUp.change(trust(setUp, { Condition: { StringEquals: aud } }))
    const file = `${aFolder({ "job.json": JSON.stringify({ claims }) })}/job.json`
    const { exitCode, stdout } = await setUp.run(["doctor", "--claims", file], noJob)
    expect(stdout).toMatch(/^Broken: The trust policy of example-ci .* wants "66", the job has "65"/)
    expect(stdout).toContain("The exchange was not tried: --claims stands for the job.")
    expect(exitCode).toBe(4)
  })

  it("looks at the AWS side without any job", async () => {
    const setUp = await aSetUp()
    const { exitCode, stdout } = await setUp.run(["doctor"], noJob)
    expect(stdout).toMatch(/^Nothing broken was found, but the exchange was not tried\.\n/)
    expect(stdout).toContain("Run it in the job, or give its claims with --claims FILE.")
    expect(exitCode).toBe(0)
  })

  it("says that it could look at nothing", async () => {
    const setUp = await aSetUp()
    const { exitCode, stdout } = await setUp.run(["doctor"], { ...noJob, ...(await withoutRights(setUp)) })
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 3,
      stdout: expect.stringMatching(/^Unknown: Nothing could/),
    })
  })

  it("tries no exchange where there is no way to AWS", async () => {
    const setUp = await aSetUp()
    const { exitCode, stdout } = await setUp.run(["doctor"], { AWS_ENDPOINT_URL: "http://127.0.0.1:1" })
    expect(stdout).toMatch(/^Broken: cognito-identity cannot be reached at 127\.0\.0\.1:1 from here: ECONNREFUSED/)
    expect(stdout).toContain("iam:GetRole failed with ECONNREFUSED")
    expect(stdout).toContain("The exchange was not tried: cognito-identity cannot be reached.")
    expect(exitCode).toBe(5)
  })

  it("wants to know what to look at", async () => {
    const setUp = await aSetUp()
    const env = { CLAIMBRIDGE_IDENTITY_POOL_ID: "", CLAIMBRIDGE_ROLE_ARN: "" }
    expect(await setUp.run(["doctor"], env)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--role-arn"),
    })
  })

  it("does not take a role of its own account for that of another one", async () => {
    const setUp = await aSetUp()
    const role = ["--role-arn", "arn:aws:iam::444455556666:role/example-ci"]
    const { checks } = await doctorReport(setUp, role)
    expect(checks.find(({ name }) => name === "role")).toMatchObject({
      state: "unknown",
      message: expect.stringContaining("444455556666, and the credentials here are for 111122223333"),
    })
  })

  it("does not take a pool of another account for one that is missing", async () => {
    const setUp = await aSetUp()
    const body = "Resources: { Bucket: { Type: AWS::S3::Bucket } }"
    setUp.emulator.deploy({ accountId: "444455556666", template: { body } })
    const keys = setUp.emulator.adminCredentials("444455556666")
    const env = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey }
    const { verdict, checks, plan } = await doctorReport(setUp, [], env)
    expect(verdict.headline).toBe("The exchange works.")
    expect(checks.filter(({ name }) => /^(?:pool|provider|role)/.test(name)).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => "unknown"),
    )
    expect(plan.changes).toEqual([])
  })

  it("names the provider that differs in a letter", async () => {
    const setUp = await aSetUp()
    await setUp.change(iamCall("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: providerArn }))
    const Url = "https://Token.actions.githubusercontent.com"
    await setUp.change(iamCall("CreateOpenIDConnectProvider", { Url, ClientIDList: ["sts.amazonaws.com"] }))
    const { verdict } = await doctorReport(setUp)
    expect(verdict.headline).toContain("There is Token.actions.githubusercontent.com, which is another name")
  })

  it("does not offer to widen a policy that asks for what the job has not", async () => {
    const setUp = await aSetUp()
    const asked = {
      "cognito-identity.amazonaws.com:aud": setUp.poolId,
      "aws:RequestTag/owner_id": "65",
      "aws:RequestTag/environment": "production",
    }
    await setUp.change(trust(setUp, { Condition: { StringEquals: asked } }))
    expect((await doctorReport(setUp)).plan.changes).toEqual([])
  })

  it("keeps the pool's other settings, when several of them have to change", async () => {
    const setUp = await aSetUp()
    await setUp.change(
      poolCall("UpdateIdentityPool", {
        IdentityPoolId: setUp.poolId,
        IdentityPoolName: "example",
        AllowUnauthenticatedIdentities: true,
        AllowClassicFlow: false,
        IdentityPoolTags: { team: "ci" },
        SupportedLoginProviders: { "accounts.google.com": "acme" },
      }),
    )
    const { plan } = await doctorReport(setUp)
    expect(plan.changes.map(({ operation, input }) => ({ operation, input }))).toEqual([
      {
        operation: "UpdateIdentityPool",
        input: {
          IdentityPoolId: setUp.poolId,
          IdentityPoolName: "example",
          AllowUnauthenticatedIdentities: false,
          AllowClassicFlow: true,
          OpenIdConnectProviderARNs: [providerArn],
          IdentityPoolTags: { team: "ci" },
          SupportedLoginProviders: { "accounts.google.com": "acme" },
        },
      },
    ])
    expect(plan.accountId).toBe(accountId)
  })

  it("mends everything at once, when everything is wrong", async () => {
    const setUp = await aSetUp()
    const { poolId } = setUp
    await setUp.change(iamCall("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: providerArn }))
    await setUp.change(
      poolCall("UpdateIdentityPool", {
        IdentityPoolId: poolId,
        IdentityPoolName: "example",
        AllowUnauthenticatedIdentities: true,
        AllowClassicFlow: false,
      }),
    )
    const other = { "cognito-identity.amazonaws.com:aud": "eu-west-1:00000000-0000-4000-8000-000000000000" }
    const Condition = { StringEquals: { ...other, "aws:RequestTag/repo": "octo-org/octo-repo" } }
    await setUp.change(trust(setUp, { Action: "sts:AssumeRoleWithWebIdentity", Condition }))
    const { verdict, plan } = await doctorReport(setUp)
    expect(verdict.headline).toMatch(/^Broken: The pool has the basic \(classic\) flow switched off/)
    for (const change of plan.changes) await setUp.change(change)
    expect((await doctorReport(setUp)).verdict.headline).toMatch(/^The exchange works\./)
  })

  it("writes Markdown, with the plan in it", async () => {
    const setUp = await aSetUp()
    await setUp.change(withoutProvider(setUp))
    const { stdout } = await setUp.run(["doctor", "--format", "markdown", "--fix-plan"])
    expect(stdout).toMatch(/^## Broken: The pool does not list/)
    expect(stdout).toContain("| **broken** | The AWS side | The pool does not list")
    expect(stdout).toContain("aws cognito-identity update-identity-pool")
  })

  it("says in its plan that there is nothing to run", async () => {
    const setUp = await aSetUp()
    const { stdout } = await setUp.run(["doctor", "--fix-plan"])
    expect(stdout).toBe("# The exchange works.\n# No command of AWS mends it.\n")
  })
})
