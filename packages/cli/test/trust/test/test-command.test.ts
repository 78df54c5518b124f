import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import { runCli } from "../../support/run-cli.ts"

const template = `Parameters: { Owner: { Type: String } }
Resources:
  Pool: { Type: AWS::Cognito::IdentityPool, Properties: { AllowClassicFlow: true } }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      PrincipalTags: { owner_id: repository_owner_id, environment: environment }
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool, "aws:RequestTag/owner_id": !Ref Owner }
            StringLike: { "aws:RequestTag/environment": "prod*" }
  Build:
    Type: AWS::IAM::Role
    Properties: { RoleName: build, AssumeRolePolicyDocument: { Statement: [] } }
`
const claims = `claims:
  iss: https://token.actions.githubusercontent.com
  sub: repo:octo-org/octo-repo:environment:production
  repository: octo-org/octo-repo
  repository_owner_id: "65"
  environment: production
`
const tests = `tests:
  - { role: deploy, expect: allowed, name: a job in production }
  - { role: deploy, expect: denied, name: a fork, claims: { repository_owner_id: "66" } }
  - { role: deploy, expect: denied, because: CLAIM_ABSENT, claims: { environment: null } }
`
const inline = `roles:
  deploy:
    policy: ${JSON.stringify(aTrustPolicy())}
    request:
      from: pool
      durationSeconds: 900
      roleArn: arn:aws:iam::111122223333:role/deploy
      pool: { id: "${poolId}", mapping: { owner_id: repository_owner_id } }
`
const fromFile = `roles: { deploy: { policy: { file: ../access.yaml, role: Deploy }, request: { roleArn: "arn:aws:iam::111122223333:role/d" } } }\n`
const search = fromFile.replace(
  "request:",
  'intent: { repository_owner_id: "65", environment: [production] }, request:',
)

describe("claimbridge test", () => {
  it("passes when every job comes out as it should", async () => {
    expect(await test({ "deploy.yaml": claims + inline + allowed })).toEqual({
      exitCode: 0,
      stdout: "tests/deploy.yaml\n  ok      deploy: a job\n\n1 passed.\n",
      stderr: "",
    })
  })

  it("takes the policy, the pool and the mapping from the template that a test names", async () => {
    const { exitCode, stdout } = await test({ "deploy.yaml": claims + fromFile + tests }, ["--parameter", "Owner=65"])
    expect(stdout).toContain("3 passed.")
    expect(exitCode).toBe(0)
  })

  it("passes over the other files of a folder, but not over one that was named", async () => {
    const files = { "deploy.yaml": claims + inline + allowed, "job.json": "{}", "chart.yaml": "{{ helm }}: [" }
    expect((await test(files)).stdout).toContain("1 passed.")
    const { exitCode, stderr } = await test(files, ["tests/job.json"])
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("There are no tests in it."),
    })
  })

  it("says which job came out otherwise, and why", async () => {
    const { exitCode, stdout } = await test({ "deploy.yaml": claims + inline + tests }, [])
    expect(exitCode).toBe(4)
    expect(stdout).toContain("  ok      deploy: a fork\n  FAILED  deploy: tests[2]\n          Expected to be denied")
    expect(stdout).toMatch(/\n1 of 3 failed\.\n$/)
  })

  it("finds a job that gets in and wasn't meant", async () => {
    const { exitCode, stdout } = await test({ "deploy.yaml": claims + search + tests }, ["--parameter", "Owner=65"])
    expect(exitCode).toBe(4)
    expect(stdout).toContain("  FAILED  deploy: nobody else gets in\n")
    expect(stdout).toContain('environment: "production" → "prod"')
  })

  it("passes a search that finds nobody", async () => {
    const sound = template.replace("prod*", "production")
    const { exitCode, stdout } = await test(
      { "deploy.yaml": claims + search + tests },
      ["--parameter", "Owner=65"],
      sound,
    )
    expect(stdout).toMatch(/ok {6}deploy: nobody else was found to get in \(\d+ requests tried\)/)
    expect(exitCode).toBe(0)
  })

  it("fails a search whose own job doesn't get in, since it says nothing then", async () => {
    const { exitCode, stdout } = await test({ "deploy.yaml": claims + search + allowed }, ["--parameter", "Owner=1"])
    expect(exitCode).toBe(4)
    expect(stdout).toContain("The job that is meant to get in is denied")
  })

  it("writes TAP for other test tools", async () => {
    const { stdout } = await test({ "deploy.yaml": claims + inline + tests }, ["--format", "tap"])
    expect(stdout).toMatch(/^TAP version 14\n1\.\.3\nok 1 - tests\/deploy\.yaml: deploy: a job in production\nok 2 /)
    expect(stdout).toMatch(/\nnot ok 3 - .*\n {2}---\n {2}message: \|\n {4}Expected [\s\S]*\n {2}\.\.\.\n$/)
  })

  it("writes JSON for programs", async () => {
    const { stdout } = await test({ "a.yaml": claims + inline + tests, "b.yaml": claims + inline + allowed }, [
      "--json",
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      passed: false,
      files: [
        { file: "tests/a.yaml", results: [{ passed: true }, { passed: true }, { passed: false, path: "tests[2]" }] },
        { file: "tests/b.yaml", results: [{ passed: true }] },
      ],
    })
  })

  it.each([
    { name: "a folder without tests", text: "a: b\n", message: "tests: There are no tests in it." },
    {
      name: "another shape",
      text: `${inline}tests: []\n`,
      message: /^tests\/deploy\.yaml:\d+:1: tests: the list is empty\./,
    },
    {
      name: "a role that there is not",
      text: `${inline}tests: [{ role: x, expect: allowed }]\n`,
      message: /:\d+:\d+: tests\[0\]\.role: must be one of the roles/,
    },
    {
      name: "an intent without claims",
      text: inline.replace("policy:", "intent: {}\n    policy:") + allowed,
      message: /roles\.deploy\.intent: must be an object/,
    },
    {
      name: "a policy file that isn't there",
      text: fromFile.replace("access.yaml", "x.yaml") + tests,
      message: "x.yaml: There is no such file.",
    },
    {
      name: "a role that the template doesn't have",
      text: fromFile.replace("Deploy", "Nobody") + tests,
      message: "There is no role Nobody in it.",
    },
    {
      name: "an illegal policy",
      text: inline.replace("Allow", "allow") + tests,
      message: /roles\.deploy\.policy\.Statement\[0\]\.Effect: must be "Allow"/,
    },
  ])("refuses $name, with its place", async ({ text, message }) => {
    const { exitCode, stdout, stderr } = await test({ "deploy.yaml": text })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
    expect(stderr.replace(/^claimbridge: /, "")).toMatch(message)
  })
})

const allowed = "tests: [{ role: deploy, expect: allowed, name: a job }]\n"

function test(files: Readonly<Record<string, string>>, args: readonly string[] = [], access = template) {
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`tests/${name}`, text]))
  return runCli(["test", "tests", ...args], { cwd: aFolder({ ...inFolder, "access.yaml": access }) })
}
