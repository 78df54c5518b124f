import { DescribeIdentityPoolCommand, ListIdentityPoolsCommand } from "@aws-sdk/client-cognito-identity"
import * as sdk from "@aws-sdk/client-iam"
import { beforeEach, describe, expect, it } from "vitest"
import {
  ACCOUNT,
  ACCOUNT_TRUST,
  clientsWith,
  documentOf,
  type IamWorld,
  iamWorld,
  LOGIN,
  PROVIDER_ARN,
} from "../support/iam-world.ts"

const CALLER = `arn:aws:sts::${ACCOUNT}:assumed-role/reader/doctor`
const READ = documentOf({ Action: "s3:GetObject", Resource: "*" })
const provider = { OpenIDConnectProviderArn: PROVIDER_ARN }

let world: IamWorld

beforeEach(async () => {
  world = iamWorld()
  const Tags = [{ Key: "team", Value: "shop" }]
  const deploy = { RoleName: "deploy", Path: "/ci/", Tags, AssumeRolePolicyDocument: ACCOUNT_TRUST }
  await world.iam.send(new sdk.CreateRoleCommand(deploy))
})

/** What is asked for, as which action, and what a refusal calls its resource: IAM names some by ARN, others by kind and name. */
type Row = readonly [action: string, resource: string, act: (iam: sdk.IAMClient) => Promise<unknown>]

describe("a session without rights", () => {
  it.each<Row>([
    ["GetRole", "role deploy", (iam) => iam.send(new sdk.GetRoleCommand({ RoleName: "deploy" }))],
    ["GetRole", "role nobody", (iam) => iam.send(new sdk.GetRoleCommand({ RoleName: "nobody" }))],
    ["ListRoles", `arn:aws:iam::${ACCOUNT}:role/`, (iam) => iam.send(new sdk.ListRolesCommand())],
    ["GetOpenIDConnectProvider", PROVIDER_ARN, (iam) => iam.send(new sdk.GetOpenIDConnectProviderCommand(provider))],
    [
      "ListOpenIDConnectProviders",
      `arn:aws:iam::${ACCOUNT}:oidc-provider/*`,
      (iam) => iam.send(new sdk.ListOpenIDConnectProvidersCommand()),
    ],
    [
      "CreateRole",
      `arn:aws:iam::${ACCOUNT}:role/mine`,
      (iam) => iam.send(new sdk.CreateRoleCommand({ RoleName: "mine", AssumeRolePolicyDocument: ACCOUNT_TRUST })),
    ],
    [
      "CreateOpenIDConnectProvider",
      PROVIDER_ARN,
      (iam) => iam.send(new sdk.CreateOpenIDConnectProviderCommand({ Url: `https://${LOGIN}` })),
    ],
    [
      "CreatePolicy",
      "policy read",
      (iam) => iam.send(new sdk.CreatePolicyCommand({ PolicyName: "read", PolicyDocument: READ })),
    ],
    [
      "GetPolicy",
      "policy arn:aws:iam::aws:policy/ReadOnlyAccess",
      (iam) => iam.send(new sdk.GetPolicyCommand({ PolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" })),
    ],
    [
      "AttachRolePolicy",
      "role deploy",
      (iam) =>
        iam.send(
          new sdk.AttachRolePolicyCommand({
            RoleName: "deploy",
            PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
          }),
        ),
    ],
  ])("may not %s on %s", async (action, resource, act) => {
    const { iam } = await clientsWith(world)
    await expect(act(iam)).rejects.toMatchObject({
      name: "AccessDenied",
      message: `User: ${CALLER} is not authorized to perform: iam:${action} on resource: ${resource} because no identity-based policy allows the iam:${action} action`,
      $metadata: { httpStatusCode: 403 },
    })
    expect(world.emulator.calls.at(-1)).toMatchObject({ service: "iam", operation: action, status: 403 })
  })

  it("may not list pools", async () => {
    const { cognito } = await clientsWith(world)
    await expect(cognito.send(new ListIdentityPoolsCommand({ MaxResults: 1 }))).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: `User: ${CALLER} is not authorized to perform: cognito-identity:ListIdentityPools on resource: arn:aws:cognito-identity:us-east-1:${ACCOUNT}:identitypool/ because no identity-based policy allows the cognito-identity:ListIdentityPools action`,
    })
  })
})

describe("a session", () => {
  it("may read with ReadOnlyAccess, and change nothing", async () => {
    const { iam, cognito } = await clientsWith(world)
    const PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    await world.iam.send(new sdk.AttachRolePolicyCommand({ RoleName: "reader", PolicyArn }))

    expect((await iam.send(new sdk.ListRolesCommand())).Roles).toHaveLength(2)
    expect((await cognito.send(new ListIdentityPoolsCommand({ MaxResults: 1 }))).IdentityPools).toEqual([])
    const missing = cognito.send(new DescribeIdentityPoolCommand({ IdentityPoolId: "us-east-1:0-0" }))
    await expect(missing).rejects.toMatchObject({ name: "ResourceNotFoundException" })
    const deletion = iam.send(new sdk.DeleteRoleCommand({ RoleName: "deploy" }))
    await expect(deletion).rejects.toMatchObject({ name: "AccessDenied" })
  })

  it.each([
    { tag: "shop", name: "of its team", refused: false },
    { tag: "pay", name: "of another team", refused: true },
  ])("that may change roles by their tag is refused one $name: $refused", async ({ tag, refused }) => {
    const Condition = { StringEquals: { "aws:ResourceTag/team": tag } }
    const { iam } = await clientsWith(world, { Action: "iam:UpdateRole", Resource: "*", Condition })
    const update = iam.send(new sdk.UpdateRoleCommand({ RoleName: "deploy", Description: "x" }))
    await (refused
      ? expect(update).rejects.toMatchObject({ name: "AccessDenied" })
      : expect(update).resolves.toBeDefined())
  })

  it.each([
    { value: "pay", refused: false },
    { value: "shop", refused: true },
  ])("that may give one tag is refused $value: $refused", async ({ value, refused }) => {
    const Condition = { StringEquals: { "aws:RequestTag/team": "pay" } }
    const { iam } = await clientsWith(world, { Action: "iam:TagRole", Resource: "*", Condition })
    const tagging = iam.send(new sdk.TagRoleCommand({ RoleName: "deploy", Tags: [{ Key: "team", Value: value }] }))
    await (refused
      ? expect(tagging).rejects.toMatchObject({ name: "AccessDenied" })
      : expect(tagging).resolves.toBeDefined())
  })

  it("that may attach one policy is refused another", async () => {
    const ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    const Condition = { ArnEquals: { "iam:PolicyARN": ReadOnly } }
    const { iam } = await clientsWith(world, { Action: "iam:AttachRolePolicy", Resource: "*", Condition })
    const admin = { RoleName: "deploy", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }
    await iam.send(new sdk.AttachRolePolicyCommand({ RoleName: "deploy", PolicyArn: ReadOnly }))
    await expect(iam.send(new sdk.AttachRolePolicyCommand(admin))).rejects.toMatchObject({ name: "AccessDenied" })
  })

  it("that may create roles is refused one with tags", async () => {
    const { iam } = await clientsWith(world, { Action: "iam:CreateRole", Resource: "*" })
    const mine = { RoleName: "mine", AssumeRolePolicyDocument: ACCOUNT_TRUST }
    const tagged = iam.send(new sdk.CreateRoleCommand({ ...mine, Tags: [{ Key: "team", Value: "shop" }] }))
    await expect(tagged).rejects.toThrow(`iam:TagRole on resource: arn:aws:iam::${ACCOUNT}:role/mine`)
    await expect(iam.send(new sdk.CreateRoleCommand(mine))).resolves.toBeDefined()
  })

  it("gains and loses rights at once", async () => {
    const { iam } = await clientsWith(world)
    const read = { RoleName: "reader", PolicyName: "read" }
    const PolicyDocument = documentOf({ Action: "iam:GetRole", Resource: "*" })
    await world.iam.send(new sdk.PutRolePolicyCommand({ ...read, PolicyDocument }))
    const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: "deploy" }))
    await world.iam.send(new sdk.DeleteRolePolicyCommand(read))
    expect(Role?.RoleName).toBe("deploy")
    await expect(iam.send(new sdk.GetRoleCommand({ RoleName: "deploy" }))).rejects.toMatchObject({
      name: "AccessDenied",
    })
  })

  it("stays within its permissions boundary", async () => {
    const PolicyDocument = documentOf({ Action: "iam:GetRole", Resource: "*" })
    const { Policy } = await world.iam.send(new sdk.CreatePolicyCommand({ PolicyName: "edge", PolicyDocument }))
    const { iam } = await clientsWith(world, { Action: "iam:*", Resource: "*" }, Policy?.Arn)
    const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: "reader" }))
    expect(Role?.PermissionsBoundary?.PermissionsBoundaryArn).toBe(Policy?.Arn)
    await expect(iam.send(new sdk.ListRolesCommand())).rejects.toThrow(
      "because no permissions boundary allows the iam:ListRoles action",
    )
  })
})
