import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  UpdateIdentityPoolCommand,
} from "@aws-sdk/client-cognito-identity"
import {
  AddClientIDToOpenIDConnectProviderCommand,
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  UpdateRoleCommand,
} from "@aws-sdk/client-iam"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aModel } from "../support/a-model.ts"
import { type Account, accountId, anAccount } from "../support/an-account.ts"
import { infraModels } from "../support/infra-models.ts"
import { type CliResult, runCli } from "../support/run-cli.ts"

const providerArn = `arn:aws:iam::${accountId}:oidc-provider/token.actions.githubusercontent.com`

interface Hands {
  readonly iam: IAMClient
  readonly cognito: CognitoIdentityClient
  readonly poolId: string
}

/** What somebody does by hand, and what is said about it. */
const changes: readonly { name: string; change: (hands: Hands) => Promise<unknown>; says: string }[] = [
  {
    name: "an audience that was added",
    change: ({ iam }) =>
      iam.send(
        new AddClientIDToOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: providerArn, ClientID: "other" }),
      ),
    says: `~ OIDC provider token.actions.githubusercontent.com
    settings
-     audiences: "other"`,
  },
  {
    name: "guests that were let in",
    change: ({ cognito, poolId }) =>
      cognito.send(
        new UpdateIdentityPoolCommand({
          IdentityPoolId: poolId,
          IdentityPoolName: "ci",
          AllowUnauthenticatedIdentities: true,
          AllowClassicFlow: true,
          OpenIdConnectProviderARNs: [providerArn],
        }),
      ),
    says: `~ identity pool ci
    settings
-     guests: "true"
+     guests: "false"`,
  },
  {
    name: "a tag that means another claim",
    change: ({ cognito, poolId }) =>
      cognito.send(
        new SetPrincipalTagAttributeMapCommand({
          IdentityPoolId: poolId,
          IdentityProviderName: providerArn,
          PrincipalTags: {
            repository_id: "repository_id",
            environment: "ref",
            ref: "ref",
            run_id: "run_id",
            sha: "sha",
            repository_owner_id: "repository_owner_id",
          },
        }),
      ),
    says: `~ tags of token.actions.githubusercontent.com
    settings
-     tags.environment: "ref"
+     tags.environment: "environment"`,
  },
  {
    name: "a longer session",
    change: ({ iam }) => iam.send(new UpdateRoleCommand({ RoleName: "ci-build", MaxSessionDuration: 43_200 })),
    says: `~ role ci-build
    settings
-     longest session in seconds: "43200"
+     longest session in seconds: "3600"`,
  },
  {
    name: "a permission that was widened, and a policy that was attached",
    change: async ({ iam }) => {
      const document = {
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: ["s3:PutObject", "s3:GetObject"], Resource: "arn:aws:s3:::*" },
      }
      await iam.send(
        new PutRolePolicyCommand({
          RoleName: "ci-deploy",
          PolicyName: "permissions",
          PolicyDocument: JSON.stringify(document),
        }),
      )
      const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess"
      await iam.send(new AttachRolePolicyCommand({ RoleName: "ci-deploy", PolicyArn }))
    },
    says: `~ role ci-deploy
    settings
-     managed policies: "arn:aws:iam::aws:policy/AdministratorAccess"
    policy permissions, statement 1
-     Resource: "arn:aws:s3:::*"
+     Resource: "arn:aws:s3:::acme-artifacts/\${aws:PrincipalTag/repository_id}/*"`,
  },
  {
    name: "a role that is gone",
    change: ({ iam }) => iam.send(new DeleteRoleCommand({ RoleName: "ci-build" })),
    says: "+ role ci-build",
  },
]

describe("claimbridge diff", () => {
  it("finds nothing where a model was deployed, and everything where it wasn't", async () => {
    const account = await anAccount()
    expect(await diff(account)).toEqual({
      exitCode: 4,
      stdout: `account 111122223333, region eu-west-1: 5 to make; 0 as the model says.

+ OIDC provider token.actions.githubusercontent.com
+ identity pool ci
+ tags of token.actions.githubusercontent.com
+ role ci-deploy
+ role ci-build
`,
      stderr: "",
    })
    await account.deploy(aModel)
    expect(await diff(account)).toEqual({
      exitCode: 0,
      stdout: "account 111122223333, region eu-west-1: 5 as the model says.\n",
      stderr: "",
    })
  })

  it.each(changes)("shows $name", async ({ change, says }) => {
    const account = await anAccount()
    const { IdentityPoolId: poolId = "" } = await account.deploy(aModel)
    await change({ ...clientsOf(account), poolId })
    const { exitCode, stdout } = await diff(account)
    expect(exitCode).toBe(4)
    expect(stdout.split("\n\n").slice(1).join("\n\n").trimEnd()).toBe(says)
  })

  it("shows a trust policy condition by condition, whatever the order of statements and lists", async () => {
    const account = await anAccount()
    await account.deploy(aModel)
    const changed = aModel.replace("environment: production }\n", "environment: [staging, production] }\n")
    expect((await diff(account, [], changed)).stdout).toContain(`~ role ci-deploy
    trust policy, statement "Github1"
+     Condition.StringEquals["aws:RequestTag/environment"]: "staging"
`)
  })

  it("compares the rules by which a pool gives roles, in their order", async () => {
    const account = await anAccount()
    const enhanced = infraModels.find(({ name }) => name === "enhanced.yaml")?.text ?? ""
    const { IdentityPoolId: poolId = "" } = await account.deploy(enhanced)
    expect(await diff(account, [], enhanced)).toMatchObject({ exitCode: 0 })

    const { cognito } = clientsOf(account)
    const { RoleMappings } = await cognito.send(new GetIdentityPoolRolesCommand({ IdentityPoolId: poolId }))
    const mapping = RoleMappings?.[providerArn]
    const changed = { ...mapping, Type: mapping?.Type, AmbiguousRoleResolution: "AuthenticatedRole" as const }
    const authenticated = `arn:aws:iam::${accountId}:role/ci-deploy-prod`
    await cognito.send(
      new SetIdentityPoolRolesCommand({
        IdentityPoolId: poolId,
        Roles: { authenticated },
        RoleMappings: { ...RoleMappings, [providerArn]: changed },
      }),
    )
    expect((await diff(account, [], enhanced)).stdout).toContain(`~ rules for the pool's roles
    settings
-     ["token.actions.githubusercontent.com"].otherwise: "AuthenticatedRole"
+     ["token.actions.githubusercontent.com"].otherwise: "Deny"
-     roles of all.authenticated: "${authenticated}"
`)
  })

  it("claims no role that the model may not have made", async () => {
    const account = await anAccount()
    const { IdentityPoolId: poolId = "" } = await account.deploy(aModel)
    const { iam, cognito } = clientsOf(account)
    const others = [{ RoleName: "theirs" }, { RoleName: "cd-build", Description: "CI jobs: build" }]
    for (const role of others) {
      await iam.send(new CreateRoleCommand({ ...role, AssumeRolePolicyDocument: trustIn(poolId) }))
    }
    await cognito.send(new CreateIdentityPoolCommand({ IdentityPoolName: "cd", AllowUnauthenticatedIdentities: true }))
    const { exitCode, stdout } = await diff(account)
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`
The role cd-build trusts the pool, and isn't in the model.
The role theirs trusts the pool, and isn't in the model.
`)
  })

  it("shows a role that an earlier version of the model made", async () => {
    const account = await anAccount()
    await account.deploy(aModel)
    const { stdout } = await diff(account, [], aModel.replace("  build:", "  compile:"))
    expect(stdout).toContain("\n+ role ci-compile\n- role ci-build\n")
  })

  it("changes nothing", async () => {
    const account = await anAccount()
    await account.deploy(aModel)
    await diff(account, [], aModel.replaceAll("74", "75"))
    const reads = /^(?:Get|List|Describe)/
    expect(account.emulator.calls.filter(({ operation }) => !reads.test(operation))).toEqual([])
  })
})

function diff(account: Account, args: readonly string[] = [], model: string = aModel): Promise<CliResult> {
  return runCli(["diff", ...args], { cwd: aFolder({ "access.yaml": model }), env: account.env })
}

function clientsOf({ env }: Account): Omit<Hands, "poolId"> {
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? "", secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "" }
  const config = { region: "us-east-1", endpoint: env.AWS_ENDPOINT_URL ?? "", credentials }
  return { iam: new IAMClient(config), cognito: new CognitoIdentityClient({ ...config, region: "eu-west-1" }) }
}

function trustIn(poolId: string): string {
  const Statement = {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": poolId } },
  }
  return JSON.stringify({ Version: "2012-10-17", Statement })
}
