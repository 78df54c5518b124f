import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import { runCli } from "../../support/run-cli.ts"

const roleArn = "arn:aws:iam::111122223333:role/deploy"
const claims = {
  iss: "https://token.actions.githubusercontent.com",
  sub: "repo:octo-org/octo-repo:environment:production",
  aud: "sts.amazonaws.com",
  repository_owner_id: "65",
  environment: "production",
  run_id: "77",
}
const direct = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: { "token.actions.githubusercontent.com:sub": claims.sub, "sts:RoleSessionName": "77@x" },
    },
  },
}
const template = `Parameters: { Owner: { Type: String } }
Resources:
  Pool: { Type: AWS::Cognito::IdentityPool, Properties: {} }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties: { IdentityPoolId: !Ref Pool, PrincipalTags: { owner_id: repository_owner_id } }
  Deploy: &role
    Type: AWS::IAM::Role
    Properties:
      RoleName: deploy
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool, "aws:RequestTag/owner_id": !Ref Owner }
  Other: *role
  Function:
    Type: AWS::IAM::Role
    Properties:
      RoleName: function
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
`
const files = {
  "trust.json": JSON.stringify(aTrustPolicy()),
  "direct.json": JSON.stringify(direct),
  "access.yaml": template,
  "job.json": JSON.stringify(claims),
  "fork.yaml": "iss: https://token.actions.githubusercontent.com\nrepository_owner_id: 66\n",
  "token.json": JSON.stringify({ claims, expires: "soon" }),
}
const pool = ["--identity-pool-id", poolId, "--mapping", "owner_id=repository_owner_id"]

describe("claimbridge explain", () => {
  it.each([
    {
      name: "a job that gets in",
      args: ["trust.json", "--claims", "job.json", "--role-arn", roleArn, ...pool],
      exitCode: 0,
    },
    {
      name: "a fork that doesn't",
      args: ["trust.json", "--claims", "fork.yaml", "--role-arn", roleArn, ...pool],
      exitCode: 4,
    },
    {
      name: "claims as the token command prints them",
      args: ["trust.json", "--claims", "token.json", "--role-arn", roleArn, ...pool],
      exitCode: 0,
    },
    {
      name: "a template that knows its pool",
      args: ["access.yaml", "--claims", "job.json", "--parameter", "Owner=65"],
      exitCode: 0,
    },
    {
      name: "a template for a fork",
      args: ["access.yaml", "--claims", "fork.yaml", "--parameter", "Owner=65"],
      exitCode: 4,
    },
    {
      name: "a role that takes no tokens, when it is asked for",
      args: ["access.yaml", "--claims", "job.json", "--only", "function"],
      exitCode: 4,
    },
    { name: "no role of that name", args: ["access.yaml", "--claims", "job.json", "--only", "nowhere"], exitCode: 2 },
    {
      name: "a pool that nobody names",
      args: ["trust.json", "--claims", "job.json", "--role-arn", roleArn],
      exitCode: 2,
    },
    {
      name: "a mapping that nobody knows",
      args: ["trust.json", "--claims", "job.json", "--role-arn", roleArn, "--identity-pool-id", poolId],
      exitCode: 2,
    },
    { name: "a role that nobody names", args: ["trust.json", "--claims", "job.json", ...pool], exitCode: 2 },
    { name: "claims that nobody gives", args: ["trust.json", "--role-arn", roleArn, ...pool], exitCode: 2 },
    {
      name: "claims twice",
      args: ["trust.json", "--claims", "job.json", "--from-token", "--role-arn", roleArn],
      exitCode: 2,
    },
    {
      name: "claims that are no object",
      args: ["trust.json", "--claims", "-", "--role-arn", roleArn, ...pool],
      exitCode: 2,
    },
    {
      name: "a token outside of a job",
      args: ["trust.json", "--from-token", "--role-arn", roleArn, ...pool],
      exitCode: 3,
    },
  ])("ends with the right code at $name", async ({ args, exitCode }) => {
    expect((await explain(...args)).exitCode).toBe(exitCode)
  })

  it("takes a policy with an OIDC provider for one of the direct flow, and fills claims into the session's name", async () => {
    const args = ["direct.json", "--claims", "job.json", "--role-arn", roleArn, "--role-session-name"]
    expect((await explain(...args, "{run_id}@x")).exitCode).toBe(0)
    expect((await explain(...args, "{run_id}@y")).stdout).toContain('request  "77@y"')
  })

  it("says what is in the way", async () => {
    const { stdout } = await explain("trust.json", "--claims", "fork.yaml", "--role-arn", roleArn, ...pool)
    expect(stdout).toMatch(/^Denied: sts:AssumeRoleWithWebIdentity\n/)
    expect(stdout).toContain('policy   "65"\n    request  "66"')
  })

  it.each([
    { name: "the role of the ARN", args: ["--role-arn", roleArn], names: ["Deploy", "Other"] },
    { name: "the role that was named", args: ["--only", "Deploy"], names: ["Deploy"] },
    { name: "all roles that take tokens", args: [], names: ["Deploy", "Other"] },
  ])("explains $name", async ({ args, names }) => {
    const { stdout } = await explain(
      "access.yaml",
      "--claims",
      "job.json",
      "--parameter",
      "Owner=65",
      "--json",
      ...args,
    )
    const { explanations } = JSON.parse(stdout)
    expect(explanations.map(({ name }: { name: string }) => name)).toEqual(names)
    expect(explanations[0]).toMatchObject({ file: "access.yaml", roleArn, explanation: { verdict: "allowed" } })
  })

  it("reads claims from standard input once, for policies of several flows", async () => {
    const args = ["trust.json", "direct.json", "--claims", "-", "--role-arn", roleArn, "--role-session-name", "77@x"]
    const cwd = aFolder(files)
    const { exitCode, stderr } = await runCli(["explain", ...args, ...pool], { cwd, stdin: JSON.stringify(claims) })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
  })

  it("tells several roles apart by titles", async () => {
    const args = ["access.yaml", "--claims", "job.json", "--parameter", "Owner=65", "--format"]
    expect((await explain(...args, "markdown")).stdout).toContain("### access.yaml: Other\n\n")
    expect((await explain(...args, "text")).stdout).toContain("\n\naccess.yaml: Other\n\n")
  })

  it("says which parameter has no value", async () => {
    const { exitCode, stderr } = await explain("access.yaml", "--claims", "job.json")
    expect(exitCode).toBe(4)
    expect(stderr).toBe("access.yaml: the parameter Owner has no value. Give it with --parameter Owner=…\n")
  })

  it.each([
    { name: "a person at a terminal", env: {}, isTty: true, colored: true },
    { name: "a person who wants no color", env: { NO_COLOR: "1" }, isTty: true, colored: false },
    { name: "a file", env: {}, isTty: false, colored: false },
  ])("colors for $name as it should be", async ({ env, isTty, colored }) => {
    const args = ["explain", "trust.json", "--claims", "fork.yaml", "--role-arn", roleArn, ...pool]
    const { stdout } = await runCli(args, { cwd: aFolder(files), env, isTty })
    expect(stdout.includes("\u{1b}[")).toBe(colored)
  })
})

function explain(...args: readonly string[]) {
  return runCli(["explain", ...args], { cwd: aFolder(files), stdin: "[]" })
}
