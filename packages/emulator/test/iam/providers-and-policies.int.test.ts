import { IAM } from "@aws-sdk/client-iam"
import { beforeEach, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { ACCOUNT, ACCOUNT_TRUST, documentOf, LOGIN, PROVIDER_ARN } from "../support/iam-world.ts"

const READ = documentOf({ Action: "s3:GetObject", Resource: "*" })
const provider = { OpenIDConnectProviderArn: PROVIDER_ARN }

let iam: IAM

beforeEach(() => {
  const emulator = createEmulator({ accounts: [{ accountId: ACCOUNT }] })
  const credentials = emulator.adminCredentials(ACCOUNT)
  iam = new IAM({ region: "us-east-1", requestHandler: emulator.requestHandler, credentials, maxAttempts: 1 })
})

describe("OIDC providers of IAM", () => {
  beforeEach(async () => {
    await iam.createOpenIDConnectProvider({
      Url: `https://${LOGIN}`,
      ClientIDList: ["sts.amazonaws.com"],
      ThumbprintList: ["b".repeat(40)],
      Tags: [{ Key: "team", Value: "shop" }],
    })
  })

  it("are described without the scheme of their URL", async () => {
    expect(await iam.getOpenIDConnectProvider(provider)).toMatchObject({
      Url: LOGIN,
      ClientIDList: ["sts.amazonaws.com"],
      ThumbprintList: ["b".repeat(40)],
      CreateDate: expect.any(Date),
      Tags: [{ Key: "team", Value: "shop" }],
    })
  })

  it("are listed by ARN", async () => {
    await iam.createOpenIDConnectProvider({ Url: "https://acme.example/oidc/ci" })
    const { OpenIDConnectProviderList } = await iam.listOpenIDConnectProviders()
    const acme = `arn:aws:iam::${ACCOUNT}:oidc-provider/acme.example/oidc/ci`
    expect(OpenIDConnectProviderList).toEqual([{ Arn: PROVIDER_ARN }, { Arn: acme }])
  })

  it("take and lose client ids, each once", async () => {
    const ClientID = "cognito-identity.amazonaws.com"
    await iam.addClientIDToOpenIDConnectProvider({ ...provider, ClientID })
    await iam.addClientIDToOpenIDConnectProvider({ ...provider, ClientID })
    const added = await iam.getOpenIDConnectProvider(provider)
    await iam.removeClientIDFromOpenIDConnectProvider({ ...provider, ClientID: "sts.amazonaws.com" })
    await iam.removeClientIDFromOpenIDConnectProvider({ ...provider, ClientID: "sts.amazonaws.com" })
    expect(added.ClientIDList).toEqual(["sts.amazonaws.com", ClientID])
    expect((await iam.getOpenIDConnectProvider(provider)).ClientIDList).toEqual([ClientID])
  })

  it("take new thumbprints", async () => {
    await iam.updateOpenIDConnectProviderThumbprint({ ...provider, ThumbprintList: ["c".repeat(40)] })
    expect((await iam.getOpenIDConnectProvider(provider)).ThumbprintList).toEqual(["c".repeat(40)])
  })

  it("take and lose tags, which are listed in pages", async () => {
    await iam.tagOpenIDConnectProvider({ ...provider, Tags: [{ Key: "env", Value: "prod" }] })
    const first = await iam.listOpenIDConnectProviderTags({ ...provider, MaxItems: 1 })
    const second = await iam.listOpenIDConnectProviderTags({ ...provider, MaxItems: 1, Marker: first.Marker })
    await iam.untagOpenIDConnectProvider({ ...provider, TagKeys: ["env"] })
    expect(first).toMatchObject({ Tags: [{ Key: "env", Value: "prod" }], IsTruncated: true })
    expect(second).toMatchObject({ Tags: [{ Key: "team", Value: "shop" }], IsTruncated: false })
    expect((await iam.getOpenIDConnectProvider(provider)).Tags).toEqual([{ Key: "team", Value: "shop" }])
  })

  it("are gone when they are deleted", async () => {
    await iam.deleteOpenIDConnectProvider(provider)
    expect((await iam.listOpenIDConnectProviders()).OpenIDConnectProviderList).toEqual([])
  })

  it("may be on this machine", async () => {
    const { OpenIDConnectProviderArn } = await iam.createOpenIDConnectProvider({ Url: "http://127.0.0.1:8080" })
    expect(OpenIDConnectProviderArn).toBe(`arn:aws:iam::${ACCOUNT}:oidc-provider/127.0.0.1:8080`)
  })
})

describe("managed policies of IAM", () => {
  const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/ci/read`

  beforeEach(async () => {
    await iam.createPolicy({ PolicyName: "read", Path: "/ci/", Description: "Reads", PolicyDocument: READ })
  })

  it("are described with the number of their roles", async () => {
    await iam.createRole({ RoleName: "deploy", AssumeRolePolicyDocument: ACCOUNT_TRUST })
    await iam.attachRolePolicy({ RoleName: "deploy", PolicyArn })
    expect((await iam.getPolicy({ PolicyArn })).Policy).toMatchObject({
      PolicyName: "read",
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
      Arn: PolicyArn,
      Path: "/ci/",
      DefaultVersionId: "v1",
      AttachmentCount: 1,
      IsAttachable: true,
      Description: "Reads",
      Tags: [],
    })
  })

  it("give back their document", async () => {
    const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn, VersionId: "v1" })
    expect(decodeURIComponent(PolicyVersion?.Document ?? "")).toBe(READ)
    expect(PolicyVersion).toMatchObject({ VersionId: "v1", IsDefaultVersion: true })
  })

  it("are gone when they are deleted", async () => {
    await iam.deletePolicy({ PolicyArn })
    await expect(iam.getPolicy({ PolicyArn })).rejects.toMatchObject({ name: "NoSuchEntityException" })
  })

  it("have tags whose keys differ in case", async () => {
    const Tags = [
      { Key: "a", Value: "lower" },
      { Key: "A", Value: "upper" },
    ]
    const created = await iam.createPolicy({ PolicyName: "tagged", PolicyDocument: READ, Tags })
    expect(created.Policy?.Tags).toEqual(Tags)
  })

  it("of AWS are there when they have a document here", async () => {
    const { Policy } = await iam.getPolicy({ PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" })
    expect(Policy).toMatchObject({ PolicyName: "AdministratorAccess", Path: "/" })
    const unknown = iam.getPolicy({ PolicyArn: "arn:aws:iam::aws:policy/AmazonEC2FullAccess" })
    await expect(unknown).rejects.toMatchObject({ name: "NoSuchEntityException" })
  })
})
