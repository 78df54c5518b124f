import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from "@aws-sdk/client-iam"
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts"
import { beforeEach, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { ACCOUNT, ACCOUNT_TRUST, clientsWith, documentOf, type IamWorld, iamWorld } from "../support/iam-world.ts"

const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/ci/deploy`
const READ = documentOf({ Action: "s3:GetObject", Resource: "*" })
const role = { RoleName: "deploy" }

let world: IamWorld

beforeEach(async () => {
  world = iamWorld()
  const Tags = [{ Key: "team", Value: "shop" }]
  const given = { ...role, Path: "/ci/", Description: "Deploys", Tags, AssumeRolePolicyDocument: ACCOUNT_TRUST }
  await world.iam.send(new CreateRoleCommand(given))
})

describe("roles of IAM", () => {
  it("are answered at creation without description and longest session", async () => {
    const given = { RoleName: "plain", AssumeRolePolicyDocument: ACCOUNT_TRUST, Description: "Plain" }
    const { Role } = await world.iam.send(new CreateRoleCommand(given))
    expect(Role).toEqual({
      Path: "/",
      RoleName: "plain",
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${ACCOUNT}:role/plain`,
      CreateDate: expect.any(Date),
      AssumeRolePolicyDocument: encodeURIComponent(ACCOUNT_TRUST),
    })
  })

  it("are described with everything", async () => {
    const { Role } = await world.iam.send(new GetRoleCommand(role))
    expect(Role).toMatchObject({ Path: "/ci/", Arn: ROLE_ARN, Description: "Deploys", MaxSessionDuration: 3600 })
    expect(Role).toMatchObject({ Tags: [{ Key: "team", Value: "shop" }], RoleLastUsed: {} })
  })

  it("are found whatever the case of their name", async () => {
    const { Role } = await world.iam.send(new GetRoleCommand({ RoleName: "DEPLOY" }))
    expect(Role?.RoleName).toBe("deploy")
  })

  it("are listed by path, without tags", async () => {
    await world.iam.send(new CreateRoleCommand({ RoleName: "other", AssumeRolePolicyDocument: ACCOUNT_TRUST }))
    const { Roles, IsTruncated } = await world.iam.send(new ListRolesCommand({ PathPrefix: "/ci/" }))
    expect(Roles?.map(({ RoleName, Tags }) => ({ RoleName, Tags }))).toEqual([{ RoleName: "deploy", Tags: undefined }])
    expect(IsTruncated).toBe(false)
  })

  it("are listed in pages", async () => {
    for (const RoleName of ["a", "b"]) {
      await world.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: ACCOUNT_TRUST }))
    }
    const first = await world.iam.send(new ListRolesCommand({ MaxItems: 2 }))
    const second = await world.iam.send(new ListRolesCommand({ MaxItems: 2, Marker: first.Marker }))
    expect(first.IsTruncated).toBe(true)
    expect(first.Roles?.map(({ RoleName }) => RoleName)).toEqual(["a", "b"])
    expect(second.Roles?.map(({ RoleName }) => RoleName)).toEqual(["deploy"])
    expect(second.Marker).toBeUndefined()
  })

  it("keep what an update doesn't name", async () => {
    await world.iam.send(new UpdateRoleCommand({ ...role, MaxSessionDuration: 7200 }))
    const { Role } = await world.iam.send(new GetRoleCommand(role))
    expect(Role).toMatchObject({ Description: "Deploys", MaxSessionDuration: 7200 })
  })

  it("give the trust policy back as it was written", async () => {
    const PolicyDocument = `\n  ${ACCOUNT_TRUST}\n`
    await world.iam.send(new UpdateAssumeRolePolicyCommand({ ...role, PolicyDocument }))
    const { Role } = await world.iam.send(new GetRoleCommand(role))
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toBe(PolicyDocument)
  })

  it("take and lose tags, whatever the case of the key", async () => {
    await world.iam.send(
      new TagRoleCommand({
        ...role,
        Tags: [
          { Key: "TEAM", Value: "pay" },
          { Key: "env", Value: "" },
        ],
      }),
    )
    const tagged = await world.iam.send(new ListRoleTagsCommand(role))
    await world.iam.send(new UntagRoleCommand({ ...role, TagKeys: ["Env"] }))
    const untagged = await world.iam.send(new ListRoleTagsCommand(role))
    expect(tagged.Tags).toEqual([
      { Key: "TEAM", Value: "pay" },
      { Key: "env", Value: "" },
    ])
    expect(untagged.Tags).toEqual([{ Key: "TEAM", Value: "pay" }])
  })

  it("have inline policies that are put, listed, read, replaced and deleted", async () => {
    const policy = { ...role, PolicyName: "read" }
    await world.iam.send(new PutRolePolicyCommand({ ...policy, PolicyDocument: READ }))
    await world.iam.send(new PutRolePolicyCommand({ ...policy, PolicyDocument: ` ${READ}` }))
    const { PolicyNames } = await world.iam.send(new ListRolePoliciesCommand(role))
    const { PolicyDocument } = await world.iam.send(new GetRolePolicyCommand(policy))
    await world.iam.send(new DeleteRolePolicyCommand(policy))
    expect(PolicyNames).toEqual(["read"])
    expect(decodeURIComponent(PolicyDocument ?? "")).toBe(` ${READ}`)
    expect((await world.iam.send(new ListRolePoliciesCommand(role))).PolicyNames).toEqual([])
  })

  it("have managed policies that are attached once, listed and detached", async () => {
    const { Policy } = await world.iam.send(new CreatePolicyCommand({ PolicyName: "read", PolicyDocument: READ }))
    const attachment = { ...role, PolicyArn: Policy?.Arn }
    await world.iam.send(new AttachRolePolicyCommand(attachment))
    await world.iam.send(new AttachRolePolicyCommand(attachment))
    const attached = await world.iam.send(new ListAttachedRolePoliciesCommand(role))
    await world.iam.send(new DetachRolePolicyCommand(attachment))
    expect(attached.AttachedPolicies).toEqual([{ PolicyName: "read", PolicyArn: Policy?.Arn }])
    expect((await world.iam.send(new ListAttachedRolePoliciesCommand(role))).AttachedPolicies).toEqual([])
  })

  it.each([
    { region: "eu-west-1", partition: "aws" },
    { region: "cn-north-1", partition: "aws-cn" },
    { region: "us-gov-west-1", partition: "aws-us-gov" },
  ])("of $region are in the partition $partition", async ({ region, partition }) => {
    const emulator = createEmulator({ region, accounts: [{ accountId: ACCOUNT }] })
    const credentials = emulator.adminCredentials(ACCOUNT)
    const iam = new IAMClient({ region, requestHandler: emulator.requestHandler, credentials, maxAttempts: 1 })
    const { Role } = await iam.send(new CreateRoleCommand({ ...role, AssumeRolePolicyDocument: ACCOUNT_TRUST }))
    const PolicyArn = `arn:${partition}:iam::aws:policy/ReadOnlyAccess`
    await iam.send(new AttachRolePolicyCommand({ ...role, PolicyArn }))
    expect(Role?.Arn).toBe(`arn:${partition}:iam::${ACCOUNT}:role/deploy`)
  })

  it("take their sessions along when they are deleted", async () => {
    const { sts } = await clientsWith(world)
    await world.iam.send(new DeleteRoleCommand({ RoleName: "reader" }))
    await expect(sts.send(new GetCallerIdentityCommand())).rejects.toMatchObject({ name: "InvalidClientTokenId" })
    await expect(world.iam.send(new GetRoleCommand({ RoleName: "reader" }))).rejects.toMatchObject({
      name: "NoSuchEntityException",
    })
  })
})
