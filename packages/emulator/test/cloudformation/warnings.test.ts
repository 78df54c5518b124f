import { evaluatePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { ACCOUNT, accountOf, aWorld, deployBody, GITHUB_PROVIDER } from "../support/cloudformation-world.ts"

const POOL = `
Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { IdentityPoolName: ci, AllowUnauthenticatedIdentities: false, OpenIdConnectProviderARNs: [!Ref Provider] }
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [cognito-identity.amazonaws.com] }
`
const aTagMap = (provider: string, tags: string) => `${POOL}
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: ${provider}
      ${tags}
`
const aRole = (trust: string, more = "") => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${trust}
      ${more}
`
const ANYBODY = `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: sts:AssumeRole }] }`
const federated = (provider: string, condition = "") =>
  `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Federated: "${provider}" }, Action: sts:AssumeRoleWithWebIdentity ${condition} }] }`

describe("warnings", () => {
  it.each([
    {
      name: "a resource type that is not emulated",
      body: "Resources:\n  Table:\n    Type: AWS::DynamoDB::Table",
      expected: [
        "RESOURCE_TYPE_UNKNOWN 2 Resources.Table Table is of type AWS::DynamoDB::Table, which is not emulated: nothing is created for it",
      ],
    },
    {
      name: "a property that is not known",
      body: "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketNam: x",
      expected: [
        "PROPERTY_UNKNOWN 5 Resources.B.Properties.BucketNam AWS::S3::Bucket has no property BucketNam that this emulator knows: it has no effect",
      ],
    },
    {
      name: "nothing about properties without effect",
      body: "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties: { VersioningConfiguration: { Status: Enabled }, Tags: [] }",
      expected: [],
    },
    {
      name: "a kind of login that is not emulated",
      body: POOL.replace("IdentityPoolName: ci", "SupportedLoginProviders: { graph.facebook.com: '1' }"),
      expected: [
        "PROPERTY_NOT_EMULATED 5 Resources.Pool.Properties.SupportedLoginProviders SupportedLoginProviders of AWS::Cognito::IdentityPool is not emulated: it has no effect",
      ],
    },
    {
      name: "an unknown property deep inside",
      body: aRole(
        ANYBODY,
        `Policies: [{ PolicyName: p, Document: x, PolicyDocument: ${ANYBODY.replace('Principal: { AWS: "*" }', 'Resource: "*"')} }]`,
      ),
      expected: [
        "PROPERTY_UNKNOWN 7 Resources.Role.Properties.Policies[0].Document A policy of AWS::IAM::Role has no property Document that this emulator knows: it has no effect",
      ],
    },
    {
      name: "a transform",
      body: "Transform: [AWS::LanguageExtensions, Acme::Macro]\nResources:\n  B: { Type: AWS::S3::Bucket }",
      expected: [
        "TRANSFORM_NOT_RUN 1 Transform[1] The transform Acme::Macro is not run: the template is deployed as it is written",
      ],
    },
    {
      name: "an account id that AWS reads as octal",
      body: 'Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Join ["-", [logs, 011122223333]]',
      expected: [
        "YAML_READ_DIFFERENTLY 5 Resources.B.Properties.BucketName[1][1] AWS reads the unquoted 011122223333 as an octal number: put it in quotes",
      ],
    },
    {
      name: "a tag map under the issuer's name",
      body: aTagMap("token.actions.githubusercontent.com", "PrincipalTags: { actor: actor }"),
      expected: [
        "TAG_MAP_QUESTIONABLE 14 Resources.Tags.Properties.IdentityProviderName token.actions.githubusercontent.com is no provider ARN: the tag map of an OIDC provider is set by ARN, so this one has no effect",
      ],
    },
    {
      name: "a tag map of keys that differ in case",
      body: aTagMap("!Ref Provider", "PrincipalTags: { Repo: repository, repo: repository_id }"),
      expected: [
        "TAG_MAP_QUESTIONABLE 15 Resources.Tags.Properties.PrincipalTags The tag keys Repo and repo differ in case only, and STS takes one of them",
      ],
    },
    {
      name: "a reserved tag key",
      body: aTagMap("!Ref Provider", 'PrincipalTags: { "aws:repo": repository }'),
      expected: [
        "TAG_MAP_QUESTIONABLE 15 Resources.Tags.Properties.PrincipalTags The tag key aws:repo begins with aws:, which is reserved",
      ],
    },
    {
      name: "tags beside the defaults",
      body: aTagMap("!Ref Provider", "UseDefaults: true\n      PrincipalTags: { repo: repository }"),
      expected: [
        "TAG_MAP_QUESTIONABLE 16 Resources.Tags.Properties.PrincipalTags UseDefaults is true: PrincipalTags is not used",
      ],
    },
    {
      name: "a role mapping without a way out of ambiguity",
      body: `${POOL}
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Pool
      RoleMappings:
        github: { IdentityProvider: !Ref Provider, Type: Token }
`,
      expected: [
        "ROLE_MAPPING_QUESTIONABLE 15 Resources.Roles.Properties.RoleMappings.github AmbiguousRoleResolution is required with Token: it is taken as Deny",
      ],
    },
    {
      name: "a pool's role that does not exist",
      body: `${POOL}
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Pool
      Roles: { authenticated: "arn:aws:iam::444455556666:role/elsewhere" }
`,
      expected: [
        "ROLE_NOT_KNOWN 14 Resources.Roles.Properties.Roles The role arn:aws:iam::444455556666:role/elsewhere is not in account 111122223333: the pool cannot hand it out",
      ],
    },
    {
      name: "a policy for a role that does not exist",
      body: `Resources:\n  P:\n    Type: AWS::IAM::Policy\n    Properties: { PolicyName: p, Roles: [gone], PolicyDocument: { Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }] } }`,
      expected: [
        "ROLE_NOT_KNOWN 4 Resources.P.Properties.Roles[0] The role with name gone cannot be found in account 111122223333: p is not attached",
      ],
    },
    {
      name: "a managed policy of AWS without a document here",
      body: aRole(ANYBODY, "ManagedPolicyArns: [arn:aws:iam::aws:policy/job-function/Billing]"),
      expected: [
        "POLICY_NOT_KNOWN 7 Resources.Role.Properties.ManagedPolicyArns[0] The policy arn:aws:iam::aws:policy/job-function/Billing has no document in this emulator: it allows nothing here",
      ],
    },
    {
      name: "a trust policy that IAM would refuse",
      body: aRole(federated("cognito-identity.amazonaws.com")),
      expected: [
        "TRUST_POLICY_REFUSED_BY_AWS 6 Resources.Role.Properties.AssumeRolePolicyDocument IAM would refuse this trust policy: MalformedPolicyDocument: A condition block must be present for the Cognito provider",
      ],
    },
    {
      name: "a trusted provider of another account",
      body: aRole(federated("arn:aws:iam::444455556666:oidc-provider/ci.example.com")),
      expected: [
        "PROVIDER_ELSEWHERE 6 Resources.Role.Properties.AssumeRolePolicyDocument The OIDC provider arn:aws:iam::444455556666:oidc-provider/ci.example.com is in another account: tokens are checked against providers of account 111122223333 only",
      ],
    },
  ])("say $name", ({ body, expected }) => {
    const { warnings } = deployBody(aWorld(), body)

    expect(warnings.map(({ code, line, path, message }) => `${code} ${line} ${path} ${message}`)).toEqual(expected)
  })

  it("say that a trust policy is over the default quota", () => {
    const statements = Array.from(
      { length: 20 },
      (_, index) => `arn:aws:iam::111122223333:role/a-role-with-a-long-name-${index}`,
    )
    const trust = `{ Version: "2012-10-17", Statement: [${statements
      .map((arn) => `{ Effect: Allow, Principal: { AWS: "${arn}" }, Action: sts:AssumeRole }`)
      .join(", ")}] }`
    const { warnings } = deployBody(aWorld(), aRole(trust))

    expect(warnings.map(({ message }) => message)).toEqual([
      "IAM would refuse this trust policy: Cannot exceed quota for ACLSizePerRole: 2048",
    ])
  })

  it("say once that a provider is assumed, however often it is named", () => {
    const world = aWorld()
    const condition = ', Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org/*" } }'
    const trust = federated(GITHUB_PROVIDER, condition)
    const second = aRole(trust).replace("\nResources:\n  Role:", "  Second:")
    const { warnings } = deployBody(world, `${aRole(trust)}${second}`)

    expect(warnings.map(({ code }) => code)).toEqual(["PROVIDER_ASSUMED"])
    expect(accountOf(world).oidcProviders.get(GITHUB_PROVIDER)?.assumed).toBe(true)
  })

  it("say that a boundary without a document allows nothing", () => {
    const world = aWorld()
    const arn = `arn:aws:iam::${ACCOUNT}:policy/limit`
    const { warnings } = deployBody(world, aRole(ANYBODY, `PermissionsBoundary: ${arn}`))
    const [role] = accountOf(world).roles.values()

    expect(warnings.map(({ message }) => message)).toEqual([
      `The policy ${arn} is not in the account: it allows nothing here`,
    ])
    const boundary = role?.permissionsBoundary
    expect(boundary?.name).toBe(arn)
    expect(boundary && evaluatePolicy(boundary.policy, { action: "s3:GetObject" }).decision).toBe("implicit-deny")
  })
})
