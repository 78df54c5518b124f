import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import { runCli } from "../../support/run-cli.ts"

const open = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    "Condition": { "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": "authenticated" } }
  }
}
`
const otherPoolId = "eu-west-1:0c9d8e7f-6a5b-4c3d-8e1f-0a9b8c7d6e5f"
const template = `Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: true
      AllowClassicFlow: true
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
            Condition:
              StringEquals:
                cognito-identity.amazonaws.com:aud: ${otherPoolId}
                aws:RequestTag/owner_id: "65"
`
const files = { "open.json": open, "sound.json": JSON.stringify(aTrustPolicy()), "access.yaml": template }

describe("claimbridge lint", () => {
  it("exits with 0 when there is nothing to find", async () => {
    expect(await lint("sound.json")).toEqual({ exitCode: 0, stdout: "Nothing found in 1 policy.\n", stderr: "" })
  })

  it("exits with 4 at an error, and says where it stands and what to write instead", async () => {
    const { exitCode, stdout } = await lint("open.json")
    expect(exitCode).toBe(4)
    expect(stdout).toContain("open.json:3:3 open\nerror AUDIENCE_MISSING at Statement[0]\n")
    expect(stdout).toContain('  Fix:  Add "StringEquals"')
    expect(stdout).toMatch(/\n\n\d errors in 1 policy\.\n$/)
  })

  it.each([
    {
      name: "a warning, when warnings count",
      args: ["--fail-on", "note", "--preset", "strict", "sound.json"],
      exitCode: 4,
    },
    { name: "a note, unless notes count", args: ["--preset", "strict", "sound.json"], exitCode: 0 },
    {
      name: "a pool that isn't the one that was named",
      args: ["--identity-pool-id", "eu-west-1:0", "sound.json"],
      exitCode: 4,
    },
    { name: "the pool that was named", args: ["--identity-pool-id", poolId, "sound.json"], exitCode: 0 },
    {
      name: "an owner that isn't one's own",
      args: ["--owner-ids", "66", "--mapping", "owner_id=repository_owner_id", "--fail-on", "warning", "sound.json"],
      exitCode: 4,
    },
    {
      name: "an owner of one's own",
      args: ["--owner-ids", "65,66", "--mapping", "owner_id=repository_owner_id", "--fail-on", "warning", "sound.json"],
      exitCode: 0,
    },
    { name: "a tag that the mapping doesn't have", args: ["--mapping", "x=y", "sound.json"], exitCode: 4 },
    { name: "a file that isn't there", args: ["nowhere.json"], exitCode: 2 },
    { name: "a mapping without a claim", args: ["--mapping", "x=", "sound.json"], exitCode: 2 },
    { name: "a format that there is not", args: ["--format", "xml", "sound.json"], exitCode: 2 },
  ])("ends with the right code at $name", async ({ args, exitCode }) => {
    expect((await lint(...args)).exitCode).toBe(exitCode)
  })

  it("gives the same verdict in a job whose variables name a pool", async () => {
    const env = { CLAIMBRIDGE_IDENTITY_POOL_ID: "eu-west-1:0", CLAIMBRIDGE_MAPPING: "x=y", CLAIMBRIDGE_FORMAT: "env" }
    const { exitCode, stdout } = await runCli(["lint", "sound.json"], { cwd: aFolder(files), env })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "Nothing found in 1 policy.\n" })
  })

  it("leaves out what is of no concern", async () => {
    const { stdout } = await lint("--json", "open.json")
    const codes: string[] = JSON.parse(stdout).documents[0].findings.map(({ code }: { code: string }) => code)
    expect(codes).toContain("AUDIENCE_MISSING")
    expect(await lint("--ignore", codes.join(), "open.json")).toMatchObject({ exitCode: 0 })
  })

  it("looks at pools and roles of a template, with their places", async () => {
    const { stdout } = await lint("--json", "access.yaml")
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [
        { file: "access.yaml", name: "Deploy", kind: "policy", line: 10, findings: [] },
        {
          name: "Pool",
          kind: "pool",
          line: 2,
          findings: [{ code: "GUESTS_ALLOWED", line: 2 }, { code: "MAPPING_MISSING" }],
        },
      ],
    })
  })

  it("lets what a person says win over the template", async () => {
    const args = ["--json", "--fail-on", "note", "access.yaml"]
    expect((await lint("--mapping", "owner_id=repository_owner_id", ...args)).stdout).not.toContain("MAPPING_MISSING")
    const mapped = `${template}  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties: { IdentityPoolId: !Ref Pool, PrincipalTags: { owner_id: repository_owner_id } }
`
    const said = ["lint", "access.yaml", "--identity-pool-id", otherPoolId]
    const cwd = aFolder({ "access.yaml": mapped })
    expect((await runCli(said, { cwd })).stdout).not.toContain("TAG_NOT_MAPPED")
    expect((await runCli([...said, "--mapping", "x=y"], { cwd })).stdout).toContain("TAG_NOT_MAPPED")
  })

  it("gives code scanning the line of the template", async () => {
    const { stdout } = await lint("--format", "sarif", "--identity-pool-id", poolId, "open.json", "access.yaml")
    const { results } = JSON.parse(stdout).runs[0]
    const places = results.map((result: SarifResult) => {
      const { artifactLocation, region } = result.locations[0].physicalLocation
      return `${result.ruleId} ${artifactLocation.uri}:${region.startLine}:${region.startColumn}`
    })
    expect(places).toContain("AUDIENCE_MISSING open.json:3:3")
    expect(places).toContain("AUDIENCE_OTHER_POOL access.yaml:18:17")
    expect(places).toContain("GUESTS_ALLOWED access.yaml:2:3")
  })

  it("writes a list with links for the summary of a job", async () => {
    const { stdout } = await lint("--format", "markdown", "open.json", "sound.json")
    expect(stdout).toMatch(/^### open\.json: open\n\n- \*\*error\*\* \[`AUDIENCE_MISSING`\]/)
    expect(stdout).not.toContain("sound")
  })

  it.each([
    {
      name: "in a policy, with its line",
      text: '{\n "Version": "2012-10-17",\n "Statement": { "Effect": "allow" }\n}',
      message: /^bad\.json:3:17: bad: Statement\[0\]\.Effect: /,
    },
    {
      name: "in a key that stands twice",
      text: '{ "Statement": [],\n "Statement": [] }',
      message: /^bad\.json:2:2: bad: Statement: the key stands twice/,
    },
    {
      name: "in a template, with its line",
      text: template.replace("StringEquals", "StringEqual"),
      message: /^bad\.json:\d+:\d+: Deploy: Statement\[0\]\.Condition\.StringEqual: /,
    },
  ])("says what is wrong $name", async ({ text, message }) => {
    const { exitCode, stdout, stderr } = await runCli(["lint", "bad.json"], { cwd: aFolder({ "bad.json": text }) })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
    expect(stderr.replace(/^claimbridge: /, "")).toMatch(message)
  })

  it("reads a plan from standard input, and names the roles that nobody knows yet", async () => {
    const resources = [
      { address: "aws_iam_role.a", mode: "managed", type: "aws_iam_role", values: { assume_role_policy: open } },
      { address: "aws_iam_role.b", mode: "managed", type: "aws_iam_role", values: {} },
    ]
    const stdin = JSON.stringify({ planned_values: { root_module: { resources } } })
    const { exitCode, stdout, stderr } = await runCli(["lint", "-"], { stdin })
    expect(exitCode).toBe(4)
    expect(stdout).toMatch(/^<stdin>:1:\d+ aws_iam_role\.a\n/)
    expect(stderr).toMatch(/^aws_iam_role\.b: its trust policy is known after it is applied only/)
  })
})

interface SarifResult {
  readonly ruleId: string
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string }
        readonly region: { readonly startLine: number; readonly startColumn: number }
      }
    },
  ]
}

function lint(...args: readonly string[]) {
  return runCli(["lint", ...args], { cwd: aFolder(files) })
}
