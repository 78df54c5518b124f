import { describe, expect, it } from "vitest"
import { TemplateError } from "../../src/cloudformation/template-error.ts"
import { ACCOUNT, accountOf, aWorld, deployBody, GITHUB_PROVIDER } from "../support/cloudformation-world.ts"

const TRUST = `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }] }`
const ALLOW = `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }] }`
const RESOURCES = `
Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [sts.amazonaws.com] }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { AllowUnauthenticatedIdentities: false, OpenIdConnectProviderARNs: [!Ref Provider] }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties: { IdentityPoolId: !Ref Pool, IdentityProviderName: !Ref Provider, UseDefaults: true }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${TRUST}
      Policies: [{ PolicyName: own, PolicyDocument: ${ALLOW} }]
      ManagedPolicyArns: [!Sub "arn:aws:iam::\${AWS::AccountId}:policy/shared"]
      Tags: [{ Key: team, Value: web }]
  Inline:
    Type: AWS::IAM::Policy
    Properties: { PolicyName: inline, PolicyDocument: ${ALLOW}, Roles: [!Ref Role] }
  Attached:
    Type: AWS::IAM::RolePolicy
    Properties: { PolicyName: attached, PolicyDocument: ${ALLOW}, RoleName: !Ref Role }
  Managed:
    Type: AWS::IAM::ManagedPolicy
    Properties: { ManagedPolicyName: shared, PolicyDocument: ${ALLOW} }
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketName: artifacts }
  BucketPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Deny, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::artifacts/*" }] }
  Unknown: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
`

function outputOf(expression: string): string {
  const body = `${RESOURCES}Outputs:\n  Value:\n    Value: ${expression}\n`
  return deployBody(aWorld(), body, { stackName: "app" }).outputs.Value ?? ""
}

describe("resource types", () => {
  it.each([
    { name: "OIDC provider", expression: "!Ref Provider", expected: GITHUB_PROVIDER },
    { name: "OIDC provider Arn", expression: "!GetAtt Provider.Arn", expected: GITHUB_PROVIDER },
    {
      name: "pool",
      expression: "!Ref Pool",
      expected: /^eu-west-1:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    },
    { name: "pool Name", expression: "!GetAtt Pool.Name", expected: /^Pool_[A-Z2-7]{12}$/ },
    {
      name: "principal tag",
      expression: "!Ref Tags",
      expected: /^eu-west-1:[0-9a-f-]+\|arn:aws:iam::111122223333:oidc-provider\/token/,
    },
    {
      name: "an inherited name as an unknown type's attribute",
      expression: "!GetAtt Unknown.constructor",
      expected: /^app-Unknown-[A-Z2-7]{12}-constructor$/,
    },
    { name: "role", expression: "!Ref Role", expected: /^app-Role-[A-Z2-7]{12}$/ },
    {
      name: "role Arn",
      expression: "!GetAtt Role.Arn",
      expected: /^arn:aws:iam::111122223333:role\/app-Role-[A-Z2-7]{12}$/,
    },
    { name: "role RoleId", expression: "!GetAtt Role.RoleId", expected: /^AROA[A-Z2-7]{17}$/ },
    { name: "policy", expression: "!Ref Inline", expected: /^app-Inline-[A-Z2-7]{12}$/ },
    { name: "role policy", expression: "!Ref Attached", expected: /^attached\|app-Role-[A-Z2-7]{12}$/ },
    { name: "managed policy", expression: "!Ref Managed", expected: `arn:aws:iam::${ACCOUNT}:policy/shared` },
    {
      name: "managed policy PolicyArn",
      expression: "!GetAtt Managed.PolicyArn",
      expected: `arn:aws:iam::${ACCOUNT}:policy/shared`,
    },
    { name: "bucket", expression: "!Ref Bucket", expected: "artifacts" },
    { name: "bucket Arn", expression: "!GetAtt Bucket.Arn", expected: "arn:aws:s3:::artifacts" },
    { name: "bucket DomainName", expression: "!GetAtt Bucket.DomainName", expected: "artifacts.s3.amazonaws.com" },
    {
      name: "bucket RegionalDomainName",
      expression: "!GetAtt Bucket.RegionalDomainName",
      expected: "artifacts.s3.eu-west-1.amazonaws.com",
    },
    { name: "bucket policy", expression: "!Ref BucketPolicy", expected: "artifacts" },
    { name: "unknown type", expression: "!Ref Unknown", expected: /^app-Unknown-[A-Z2-7]{12}$/ },
    {
      name: "unknown type's attribute",
      expression: "!GetAtt Unknown.QueueName",
      expected: /^app-Unknown-[A-Z2-7]{12}-QueueName$/,
    },
    {
      name: "unknown type's Arn",
      expression: "!GetAtt Unknown.Arn",
      expected: /^arn:aws:sqs:eu-west-1:111122223333:app-Unknown-/,
    },
    {
      name: "unknown type that is referenced by ARN",
      expression: "!Ref Topic",
      expected: /^arn:aws:sns:eu-west-1:111122223333:app-Topic-/,
    },
  ])("gives $name as documented", ({ expression, expected }) => {
    expect(outputOf(expression)).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected))
  })

  it("collects a role's policies from everywhere, also from what is declared later", () => {
    const world = aWorld()
    deployBody(world, RESOURCES)
    const [role] = accountOf(world).roles.values()

    expect(role?.policies.map(({ name }) => name).sort()).toEqual([
      `arn:aws:iam::${ACCOUNT}:policy/shared`,
      "attached",
      "inline",
      "own",
    ])
    expect(role?.tags).toEqual({ team: "web" })
  })

  it("keeps a flag that was never set apart from false", () => {
    const world = aWorld()
    deployBody(world, RESOURCES)
    const [pool] = world.pools.values()

    expect(pool).not.toHaveProperty("allowClassicFlow")
  })

  it("resolves a boundary that is declared later in the file", () => {
    const world = aWorld()
    const body = `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: bounded, AssumeRolePolicyDocument: ${TRUST}, PermissionsBoundary: !Sub "arn:aws:iam::\${AWS::AccountId}:policy/limit" }
  Limit:
    Type: AWS::IAM::ManagedPolicy
    Properties: { ManagedPolicyName: limit, PolicyDocument: ${ALLOW} }
`
    const { warnings } = deployBody(world, body)

    expect(warnings).toEqual([])
    expect(accountOf(world).roles.get("bounded")?.permissionsBoundary?.policy.statements).toHaveLength(1)
  })
})

describe("a property that AWS would refuse", () => {
  const role = (more: string) => `Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${TRUST}, ${more} }`

  it.each([
    {
      name: "a provider over http",
      resource: 'Type: AWS::IAM::OIDCProvider, Properties: { Url: "http://ci.example.com" }',
      message:
        'Resources.X.Properties.Url: Url is "http://ci.example.com". It must be an https URL without port, query or fragment, e.g. https://token.actions.githubusercontent.com.',
    },
    {
      name: "a provider with a port",
      resource: 'Type: AWS::IAM::OIDCProvider, Properties: { Url: "https://ci.example.com:8443/" }',
      message: "It must be an https URL without port",
    },
    {
      name: "a pool without its guest flag",
      resource: "Type: AWS::Cognito::IdentityPool, Properties: { IdentityPoolName: ci }",
      message:
        "Resources.X.Properties: Property AllowUnauthenticatedIdentities cannot be empty. Add AllowUnauthenticatedIdentities; given are IdentityPoolName.",
    },
    {
      name: "a pool with a word for a flag",
      resource: "Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: maybe }",
      message:
        'Resources.X.Properties.AllowUnauthenticatedIdentities: Value of property AllowUnauthenticatedIdentities must be of type Boolean, and it is "maybe".',
    },
    {
      name: "a pool with an issuer for a provider",
      resource:
        'Type: AWS::Cognito::IdentityPool, Properties: { AllowUnauthenticatedIdentities: false, OpenIdConnectProviderARNs: ["https://token.actions.githubusercontent.com"] }',
      message:
        'Resources.X.Properties.OpenIdConnectProviderARNs[0]: "https://token.actions.githubusercontent.com" is not the ARN of an OIDC provider.',
    },
    {
      name: "a tag map for a pool that does not exist",
      resource: `Type: AWS::Cognito::IdentityPoolPrincipalTag, Properties: { IdentityPoolId: "eu-west-1:1", IdentityProviderName: "${GITHUB_PROVIDER}" }`,
      message:
        "Resources.X.Properties.IdentityPoolId: IdentityPool 'eu-west-1:1' not found in account 111122223333, eu-west-1.",
    },
    {
      name: "a role's duration over 12 hours",
      resource: role("MaxSessionDuration: 50000"),
      message:
        "Resources.X.Properties.MaxSessionDuration: MaxSessionDuration is 50000. It must be 3600 to 43200 seconds.",
    },
    {
      name: "a role's duration as a word",
      resource: role("MaxSessionDuration: 1h"),
      message: 'Value of property MaxSessionDuration must be of type Integer, and it is "1h".',
    },
    {
      name: "a role's name with a slash",
      resource: role("RoleName: ci/deploy"),
      message:
        'Resources.X.Properties.RoleName: RoleName is "ci/deploy". It must be 1 to 64 letters, digits and _+=,.@-.',
    },
    {
      name: "a path without slashes",
      resource: role("Path: ci"),
      message: 'Resources.X.Properties.Path: Path is "ci". It must be a path that begins and ends with /, e.g. /ci/.',
    },
    {
      name: "a managed policy by name",
      resource: role("ManagedPolicyArns: [AdministratorAccess]"),
      message: "Resources.X.Properties.ManagedPolicyArns[0]: ARN AdministratorAccess is not valid.",
    },
    {
      name: "an inline policy without a name",
      resource: role(`Policies: [{ PolicyDocument: ${ALLOW} }]`),
      message:
        "Resources.X.Properties.Policies[0]: Property PolicyName cannot be empty. Add PolicyName; given are PolicyDocument.",
    },
    {
      name: "a bucket policy for another's bucket",
      resource: "Type: AWS::S3::BucketPolicy, Properties: { Bucket: elsewhere, PolicyDocument: {} }",
      message: "Resources.X.Properties.Bucket: The specified bucket elsewhere does not exist in account 111122223333.",
    },
  ])("refuses $name", ({ resource, message }) => {
    expect(() => deployBody(aWorld(), `Resources:\n  X: { ${resource} }`)).toThrow(message)
  })

  it.each([
    {
      name: "a misspelt effect",
      document:
        "\n        Version: 2012-10-17\n        Statement:\n          - Effect: Allows\n            Principal: '*'\n            Action: sts:AssumeRole",
      line: 8,
      path: "Resources.X.Properties.AssumeRolePolicyDocument.Statement[0].Effect",
    },
    {
      name: "a resource in a trust policy, with one statement without a list",
      document:
        "\n        Version: 2012-10-17\n        Statement:\n          Effect: Allow\n          Principal: '*'\n          Action: sts:AssumeRole\n          Resource: '*'",
      line: 11,
      path: "Resources.X.Properties.AssumeRolePolicyDocument.Statement[0].Resource",
    },
    {
      name: "JSON text that is cut off",
      document: " '{\"Version\": '",
      line: 5,
      path: "Resources.X.Properties.AssumeRolePolicyDocument",
    },
    { name: "a list", document: " [a]", line: 5, path: "Resources.X.Properties.AssumeRolePolicyDocument" },
  ])("says where a policy document is wrong: $name", ({ document, line, path }) => {
    const body = `Resources:\n  X:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:${document}\n`
    const attempt = () => deployBody(aWorld(), body)

    expect(attempt).toThrow(TemplateError)
    expect(attempt).toThrow(expect.objectContaining({ line, path }))
  })
})
