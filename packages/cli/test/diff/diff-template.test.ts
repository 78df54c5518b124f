import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aModel } from "../support/a-model.ts"
import { infraModels } from "../support/infra-models.ts"
import { runCli } from "../support/run-cli.ts"

const handWritten = `
Parameters: { Owner: { Type: String } }
Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [sts.amazonaws.com] }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { IdentityPoolName: ci, AllowUnauthenticatedIdentities: true, OpenIdConnectProviderARNs: [!GetAtt Github.Arn] }
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ci-deploy
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool, "aws:RequestTag/repository_owner_id": !Ref Owner }
  Other:
    Type: AWS::IAM::Role
    Properties: { RoleName: other, AssumeRolePolicyDocument: { Statement: [] } }
`

describe("claimbridge diff --template", () => {
  it.each(infraModels)("finds nothing in the templates that synth makes of $name", async ({ text }) => {
    const cwd = aFolder({ "access.yaml": text })
    const { stdout } = await runCli(["synth", "--out", "aws"], { cwd })
    const files = stdout.match(/aws\/\S+$/gm) ?? []
    for (const [account, names] of byAccount(files)) {
      const argv = ["diff", "--template", names.join(","), ...(account === "" ? [] : ["--account-id", account])]
      expect(await runCli(argv, { cwd })).toMatchObject({ exitCode: 0, stdout: expect.not.stringMatching(/^[-+~?]/m) })
    }
  })

  it("reads a template that somebody wrote, with its parameters", async () => {
    const cwd = aFolder({ "access.yaml": aModel, "own.yaml": handWritten })
    expect(await runCli(["diff", "--template", "own.yaml", "--parameter", "Owner=65"], { cwd })).toEqual({
      exitCode: 4,
      stdout: `account 111122223333, region eu-west-1: 2 to make, 3 to change; 0 as the model says.

~ OIDC provider token.actions.githubusercontent.com
    settings
+     audiences: "cognito-identity.amazonaws.com"

~ identity pool ci
    settings
-     guests: "true"
+     guests: "false"

+ tags of token.actions.githubusercontent.com

~ role ci-deploy
    settings
+     description: "CI jobs: deploy"
    trust policy, statement "Github1"
+     Action: "sts:TagSession"
+     Condition.StringEquals["aws:RequestTag/environment"]: "production"
+     Condition.StringEquals["aws:RequestTag/repository_id"]: "74"
+     Condition.StringEquals["sts:RoleSessionName"]: "\${aws:RequestTag/run_id}@\${aws:RequestTag/sha}"
+     Condition["ForAnyValue:StringEquals"]["cognito-identity.amazonaws.com:amr"]: "token.actions.githubusercontent.com"
+     Sid: "Github1"
    policy permissions
+     Version: "2012-10-17"
    policy permissions, statement 1
+     Action: "s3:GetObject"
+     Action: "s3:PutObject"
+     Effect: "Allow"
+     Resource: "arn:aws:s3:::acme-artifacts/\${aws:PrincipalTag/repository_id}/*"

+ role ci-build
`,
      stderr: "",
    })
  })

  it("writes a block for pull requests that no value can end", async () => {
    const model = aModel.replace("acme-artifacts", "```acme")
    const cwd = aFolder({ "access.yaml": aModel, "other.yaml": model })
    await runCli(["synth", "--out", "aws"], { cwd })
    const { stdout } = await runCli(["diff", "other.yaml", "--template", "aws/ci.yaml", "--format", "markdown"], {
      cwd,
    })
    expect(stdout).toMatch(
      /^\*\*`other\.yaml`, account 111122223333, region eu-west-1:\*\* 1 to change; 4 as the model says\.\n\n``````diff\n~ role ci-deploy\n/,
    )
    expect(stdout).toMatch(/\n``````\n$/)
  })

  it("gives all of it as JSON", async () => {
    const cwd = aFolder({ "access.yaml": aModel, "other.yaml": aModel.replace("production }\n", "staging }\n") })
    await runCli(["synth", "--out", "aws"], { cwd })
    const { stdout } = await runCli(["diff", "other.yaml", "--template", "aws/ci.yaml", "--json"], { cwd })
    const key = 'Condition.StringEquals["aws:RequestTag/environment"]'
    expect(JSON.parse(stdout)).toEqual({
      isSame: false,
      model: "other.yaml",
      account: "111122223333",
      region: "eu-west-1",
      others: [],
      differences: [
        {
          action: "change",
          account: "111122223333",
          resource: "role ci-deploy",
          parts: [
            {
              part: 'trust policy, statement "Github1"',
              removed: [`${key}: "production"`],
              added: [`${key}: "staging"`],
            },
          ],
          reasons: [],
        },
      ],
      same: 4,
      notes: [],
    })
  })

  it.each([
    {
      name: "a file that is no template",
      argv: ["--template", "access.yaml"],
      says: "access.yaml: This is no CloudFormation template.",
    },
    {
      name: "an account that the model doesn't have",
      argv: ["--template", "own.yaml", "--account-id", "999988887777"],
      says: "The model has nothing in account 999988887777.",
    },
  ])("refuses $name", async ({ argv, says }) => {
    const { exitCode, stderr } = await runCli(["diff", ...argv], {
      cwd: aFolder({ "access.yaml": aModel, "own.yaml": handWritten }),
    })
    expect({ exitCode, says: stderr.split("\n")[0] }).toEqual({ exitCode: 2, says: `claimbridge: ${says}` })
  })
})

/** The pool's account has no number in the names of its files. */
function byAccount(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const accounts = new Map<string, readonly string[]>()
  for (const file of files) {
    const account = /-(\d{12})\b/.exec(file)?.[1] ?? ""
    accounts.set(account, [...(accounts.get(account) ?? []), file])
  }
  return accounts
}
