import * as cognitoSdk from "@aws-sdk/client-cognito-identity"
import * as sdk from "@aws-sdk/client-iam"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { beforeEach, describe, expect, it } from "vitest"
import {
  ACCOUNT,
  ACCOUNT_TRUST,
  documentOf,
  type IamWorld,
  iamWorld,
  LOGIN,
  PROVIDER_ARN,
} from "../support/iam-world.ts"

const AUDIENCE = "cognito-identity.amazonaws.com"
const RoleArn = `arn:aws:iam::${ACCOUNT}:role/deploy`

let world: IamWorld
let poolId: string

function trustFor(ownerId: string): string {
  return documentOf({
    Principal: { Federated: AUDIENCE },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { StringEquals: { [`${AUDIENCE}:aud`]: poolId, "aws:RequestTag/owner_id": ownerId } },
  })
}

/** A whole access, made by calls alone. */
beforeEach(async () => {
  world = iamWorld()
  const { iam, cognito } = world
  await iam.send(new sdk.CreateOpenIDConnectProviderCommand({ Url: `https://${LOGIN}`, ClientIDList: [AUDIENCE] }))
  const pool = await cognito.send(
    new cognitoSdk.CreateIdentityPoolCommand({
      IdentityPoolName: "ci",
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: true,
      OpenIdConnectProviderARNs: [PROVIDER_ARN],
    }),
  )
  poolId = pool.IdentityPoolId ?? ""
  await cognito.send(
    new cognitoSdk.SetPrincipalTagAttributeMapCommand({
      IdentityPoolId: poolId,
      IdentityProviderName: PROVIDER_ARN,
      PrincipalTags: { owner_id: "repository_owner_id" },
    }),
  )
  await iam.send(new sdk.CreateRoleCommand({ RoleName: "deploy", AssumeRolePolicyDocument: trustFor("65") }))
})

async function exchange(DurationSeconds?: number): Promise<string | undefined> {
  const { emulator, cognito } = world
  const Logins = { [LOGIN]: await emulator.mintToken({ repository_owner_id: "65" }, { audience: AUDIENCE }) }
  const { IdentityId } = await cognito.send(new cognitoSdk.GetIdCommand({ IdentityPoolId: poolId, Logins }))
  const { Token } = await cognito.send(new cognitoSdk.GetOpenIdTokenCommand({ IdentityId, Logins }))
  const anonymous = new STSClient({ region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1 })
  const input = { RoleArn, RoleSessionName: "run-77", WebIdentityToken: Token, DurationSeconds }
  return (await anonymous.send(new AssumeRoleWithWebIdentityCommand(input))).AssumedRoleUser?.Arn
}

describe("an access that was made by calls", () => {
  it("lets the job in", async () => {
    expect(await exchange()).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/deploy/run-77`)
    expect(world.emulator.events.at(-1)?.requestParameters.principalTags).toEqual({ owner_id: "65" })
  })

  it("is closed and opened by its trust policy", async () => {
    const closed = { RoleName: "deploy", PolicyDocument: trustFor("66") }
    await world.iam.send(new sdk.UpdateAssumeRolePolicyCommand(closed))
    await expect(exchange()).rejects.toThrow("Not authorized to perform sts:AssumeRoleWithWebIdentity")
    await world.iam.send(new sdk.UpdateAssumeRolePolicyCommand({ ...closed, PolicyDocument: trustFor("65") }))
    await expect(exchange()).resolves.toContain("assumed-role/deploy")
  })

  it("is closed and opened by the provider's client ids", async () => {
    const client = { OpenIDConnectProviderArn: PROVIDER_ARN, ClientID: AUDIENCE }
    await world.iam.send(new sdk.RemoveClientIDFromOpenIDConnectProviderCommand(client))
    await expect(exchange()).rejects.toMatchObject({ name: "NotAuthorizedException" })
    await world.iam.send(new sdk.AddClientIDToOpenIDConnectProviderCommand(client))
    await expect(exchange()).resolves.toContain("assumed-role/deploy")
  })

  it("is closed when its provider is deleted", async () => {
    const provider = { OpenIDConnectProviderArn: PROVIDER_ARN }
    await world.iam.send(new sdk.DeleteOpenIDConnectProviderCommand(provider))
    await expect(exchange()).rejects.toMatchObject({ name: "NotAuthorizedException" })
  })

  it("is closed when its role is deleted", async () => {
    await world.iam.send(new sdk.DeleteRoleCommand({ RoleName: "deploy" }))
    await expect(exchange()).rejects.toThrow("Not authorized to perform sts:AssumeRoleWithWebIdentity")
  })

  it("is closed when the pool turns the basic flow off", async () => {
    const settings = { IdentityPoolId: poolId, IdentityPoolName: "ci", AllowUnauthenticatedIdentities: false }
    const kept = { ...settings, OpenIdConnectProviderARNs: [PROVIDER_ARN] }
    await world.cognito.send(new cognitoSdk.UpdateIdentityPoolCommand({ ...kept, AllowClassicFlow: false }))
    await expect(exchange()).rejects.toThrow("Basic (classic) flow is not enabled, please use enhanced flow.")
    await world.cognito.send(new cognitoSdk.UpdateIdentityPoolCommand(kept))
    await expect(exchange()).resolves.toContain("assumed-role/deploy")
  })

  it("lasts as long as the role says from then on", async () => {
    await expect(exchange(7200)).rejects.toThrow("exceeds the MaxSessionDuration")
    await world.iam.send(new sdk.UpdateRoleCommand({ RoleName: "deploy", MaxSessionDuration: 7200 }))
    await expect(exchange(7200)).resolves.toContain("assumed-role/deploy")
  })

  it("gives a provider that a template only expected its own client ids", async () => {
    const body = `Resources:
  Direct:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${documentOf({
        Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com` },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringEquals: { "gitlab.com:sub": "project_path:octo-org/octo-repo:ref_type:branch:ref:main" } },
      })}
`
    const { warnings } = world.emulator.deploy({ accountId: ACCOUNT, template: { body } })
    await world.iam.send(new sdk.CreateOpenIDConnectProviderCommand({ Url: "https://gitlab.com", ClientIDList: ["x"] }))
    const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`
    const found = await world.iam.send(new sdk.GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))
    expect(warnings.map(({ code }) => code)).toEqual(["PROVIDER_ASSUMED"])
    expect(found.ClientIDList).toEqual(["x"])
  })
})

describe("roles of templates", () => {
  it("are read and changed as those that were created", async () => {
    const body = `Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      RoleName: from-template
      Description: Deploys
      AssumeRolePolicyDocument: ${ACCOUNT_TRUST}
      Policies:
        - PolicyName: read
          PolicyDocument: { Version: "2012-10-17", Statement: { Effect: Allow, Action: "s3:GetObject", Resource: "*" } }
`
    world.emulator.deploy({ accountId: ACCOUNT, template: { body } })
    const role = { RoleName: "from-template" }
    const { Role } = await world.iam.send(new sdk.GetRoleCommand(role))
    const { PolicyDocument } = await world.iam.send(new sdk.GetRolePolicyCommand({ ...role, PolicyName: "read" }))
    expect(Role?.Description).toBe("Deploys")
    expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ""))).toEqual(JSON.parse(ACCOUNT_TRUST))
    expect(JSON.parse(decodeURIComponent(PolicyDocument ?? ""))).toMatchObject({ Version: "2012-10-17" })
  })
})
