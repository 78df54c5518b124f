import { describe, expect, it } from "vitest"
import { deploy } from "../../src/deploy.ts"
import { ACCOUNT, accountOf, aWorld, deployBody, OTHER_ACCOUNT, templatePath } from "../support/cloudformation-world.ts"

const POOL = `
Resources:
  Pool: { Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: false } }
`
const BUCKET = "Resources:\n  B: { Type: AWS::S3::Bucket, Properties: { BucketName: artifacts } }\n"
const ALLOW = `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }] }`
const ROLE = `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: deployer
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: sts:AssumeRole }] }
`

describe("deploy", () => {
  it("gives the same names again in another run", () => {
    const first = deployBody(aWorld(), POOL).resources[0]?.physicalId
    const second = deployBody(aWorld(), POOL).resources[0]?.physicalId

    expect(first).toBe(second)
  })

  it.each([
    { name: "account", options: { accountId: OTHER_ACCOUNT } },
    { name: "stack", options: { stackName: "second" } },
  ])("gives other names in another $name", ({ options }) => {
    const first = deployBody(aWorld(), POOL).resources[0]?.physicalId

    expect(deployBody(aWorld(), POOL, options).resources[0]?.physicalId).not.toBe(first)
  })

  it("deploys into the region that is asked for", () => {
    const { region, resources } = deployBody(aWorld(), POOL, { region: "us-east-1" })

    expect(region).toBe("us-east-1")
    expect(resources[0]?.physicalId).toMatch(/^us-east-1:/)
  })

  it.each([
    { name: "a path", file: "stacks/ci.template.yaml", expected: "ci" },
    { name: "a name that is no stack name", file: "01_CI access (prod).yml", expected: "CI-access-prod" },
    { name: "a name without letters", file: "1.json", expected: "stack" },
  ])("names the stack after $name", ({ file, expected }) => {
    expect(deployBody(aWorld(), POOL, { name: file }).stackName).toBe(expected)
  })

  it("numbers a second stack of the same default name", () => {
    const world = aWorld()
    deployBody(world, POOL)

    expect(deployBody(world, POOL).stackName).toBe("t-2")
    expect(world.pools.size).toBe(2)
  })

  it("does not update a stack", () => {
    const world = aWorld()
    deployBody(world, POOL, { stackName: "ci" })

    expect(() => deployBody(world, POOL, { stackName: "ci" })).toThrow(
      "t.yaml:1:1: Stack [ci] already exists in account 111122223333, eu-west-1. Stacks are not updated: use another stack name, or a fresh emulator.",
    )
  })

  it.each([
    {
      name: "a bucket",
      body: BUCKET,
      account: OTHER_ACCOUNT,
      message:
        "Resources.B.Properties.BucketName: artifacts already exists. Use another name, or deploy only one of the two.",
    },
    {
      name: "a role",
      body: ROLE,
      account: ACCOUNT,
      message: "Resources.Role.Properties.RoleName: Role with name deployer already exists.",
    },
    {
      name: "a role in another case",
      body: ROLE.replace("RoleName: deployer", "RoleName: Deployer"),
      before: ROLE,
      account: ACCOUNT,
      message: "Role with name Deployer already exists.",
    },
    {
      name: "a provider",
      body: 'Resources:\n  P: { Type: AWS::IAM::OIDCProvider, Properties: { Url: "https://ci.example.com" } }',
      account: ACCOUNT,
      message: "Resources.P.Properties.Url: Provider with url https://ci.example.com already exists.",
    },
    {
      name: "a managed policy",
      body: `Resources:\n  P: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: p, PolicyDocument: ${ALLOW} } }`,
      account: ACCOUNT,
      message: "A policy called p already exists.",
    },
  ])("refuses $name of a name that is taken", ({ body, before, account, message }) => {
    const world = aWorld()
    deployBody(world, before ?? body)

    expect(() => deployBody(world, body, { accountId: account, stackName: "second" })).toThrow(message)
  })

  it("refuses an export of a name that is taken", () => {
    const world = aWorld()
    const body = `${POOL}Outputs:\n  Id: { Value: !Ref Pool, Export: { Name: pool-id } }\n`
    deployBody(world, body)

    expect(() => deployBody(world, body)).toThrow(
      "t.yaml:5:43: Outputs.Id.Export.Name: Export with name pool-id is already exported.",
    )
  })

  it("leaves nothing behind when a later resource is broken", () => {
    const world = aWorld()
    deployBody(world, `${ROLE}  ${BUCKET.slice("Resources:\n  ".length)}`)
    const account = accountOf(world)
    const body = `
Resources:
  Provider: { Type: AWS::IAM::OIDCProvider, Properties: { Url: "https://ci.example.com" } }
  Pool: { Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: false } }
  Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${ALLOW}, Roles: [deployer] } }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: artifacts
      PolicyDocument: { Version: "2012-10-17", Statement: { Effect: Deny, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::artifacts/*" } }
Outputs:
  Broken: { Value: !GetAtt Pool.Nothing }
`
    expect(() => deployBody(world, body)).toThrow("AWS::Cognito::IdentityPool has no attribute Nothing")

    expect(world.pools.size).toBe(0)
    expect(world.buckets.get("artifacts")).not.toHaveProperty("policy")
    expect(account.oidcProviders.size).toBe(0)
    expect(account.managedPolicies.size).toBe(0)
    expect(account.roles.get("deployer")?.policies).toEqual([])
    expect([...account.stacks.keys()]).toEqual(["eu-west-1/t"])
  })

  it("tells the OpenID Connect providers of the account, also one that is only expected", () => {
    const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`
    const declared =
      "  P: { Type: AWS::IAM::OIDCProvider, Properties: { Url: https://ci.example.com, ClientIdList: [acme] } }"
    const pool = `  Pool: { Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: false, OpenIdConnectProviderARNs: ["${arn}"] } }`

    expect(deployBody(aWorld(), `Resources:\n${declared}\n${pool}`).oidcProviders).toMatchObject([
      { login: "ci.example.com", clientIds: ["acme"] },
      { arn, url: "https://gitlab.com", clientIds: ["cognito-identity.amazonaws.com", "sts.amazonaws.com"] },
    ])
  })

  it("refuses an account id that is not 12 digits", () => {
    expect(() => deployBody(aWorld(), POOL, { accountId: "1234" })).toThrow(
      'The account id "1234" is not 12 digits, e.g. "111122223333"',
    )
  })

  it.each([
    { name: "a file that is not there", file: templatePath("nowhere.yaml"), problem: "There is no such file" },
    { name: "a folder", file: templatePath(""), problem: "This is a folder" },
  ])("says what is wrong with $name", ({ file, problem }) => {
    expect(() => deploy(aWorld(), { accountId: ACCOUNT, template: { file } })).toThrow(
      `${file}:1:1: ${problem}. Give the path of a CloudFormation template; a relative path starts at the current folder.`,
    )
  })
})
