import { describe, expect, it } from "vitest"
import { findTrust } from "../../../src/trust/find/find-trust.ts"
import type { FoundTrust } from "../../../src/trust/find/found.ts"
import { placeInPolicy } from "../../../src/trust/find/place-in-policy.ts"
import { readSource } from "../../../src/trust/source/read-source.ts"
import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"

const policyText = JSON.stringify(aTrustPolicy())

describe("findTrust", () => {
  it.each([
    { name: "a policy", value: aTrustPolicy(), found: [{ name: "deploy", path: [] }] },
    {
      name: "what get-role prints",
      value: {
        Role: { RoleName: "ci", Arn: "arn:aws:iam::111122223333:role/ci", AssumeRolePolicyDocument: aTrustPolicy() },
      },
      found: [{ name: "ci", roleArn: "arn:aws:iam::111122223333:role/ci", path: ["Role", "AssumeRolePolicyDocument"] }],
    },
    {
      name: "what list-roles prints",
      value: {
        Roles: [
          { RoleName: "a", AssumeRolePolicyDocument: {} },
          { RoleName: "b", AssumeRolePolicyDocument: {} },
        ],
      },
      found: [{ name: "a" }, { name: "b", path: ["Roles", 1, "AssumeRolePolicyDocument"] }],
    },
    {
      name: "a template in JSON",
      value: {
        Resources: {
          Deploy: { Type: "AWS::IAM::Role", Properties: { RoleName: "d", AssumeRolePolicyDocument: aTrustPolicy() } },
          Queue: { Type: "AWS::SQS::Queue" },
        },
      },
      found: [{ name: "Deploy", roleName: "d", roleArn: "arn:aws:iam::111122223333:role/d" }],
    },
    {
      name: "a plan, with the roles of its modules",
      value: {
        planned_values: {
          root_module: {
            resources: [aResource("aws_iam_role.a", { assume_role_policy: policyText, name: "a" })],
            child_modules: [{ resources: [aResource("module.m.aws_iam_role.b", { assume_role_policy: policyText })] }],
          },
        },
      },
      found: [
        { name: "aws_iam_role.a", roleName: "a" },
        {
          name: "module.m.aws_iam_role.b",
          path: [
            ...["planned_values", "root_module", "child_modules", 0, "resources", 0],
            ...["values", "assume_role_policy"],
          ],
        },
      ],
    },
    {
      name: "a state",
      value: {
        values: { root_module: { resources: [aResource("aws_iam_role.a", { assume_role_policy: policyText })] } },
      },
      found: [{ name: "aws_iam_role.a" }],
    },
  ])("finds the policies of $name", ({ value, found }) => {
    expect(find(JSON.stringify(value))?.policies).toMatchObject(found)
  })

  it.each([
    { name: "a list", text: "[]" },
    { name: "another object", text: "name: claimbridge" },
    { name: "a job's claims", text: '{ "sub": "repo:octo-org/octo-repo", "aud": "x" }' },
  ])("finds nothing in $name", ({ text }) => {
    expect(find(text)).toBeUndefined()
  })

  it("names the roles whose policy a plan doesn't know yet", () => {
    const resources = [aResource("aws_iam_role.a", { name: "a" })]
    expect(find(JSON.stringify({ planned_values: { root_module: { resources } } }))).toEqual({
      policies: [],
      pools: [],
      unknown: ["aws_iam_role.a"],
    })
  })

  it("finds a pool of a template with the map of its provider", () => {
    expect(find(template)?.pools).toMatchObject([
      {
        name: "Pool",
        pool: {
          id: "<Pool>",
          accountId: "111122223333",
          issuer: "github",
          mapping: { owner_id: "repository_owner_id" },
          allowClassicFlow: true,
          allowUnauthenticatedIdentities: false,
          roleMappings: ["github"],
        },
      },
    ])
  })

  it.each([
    { name: "its id", id: poolId, others: [] },
    { name: "its being alone, before it has an id", id: undefined, others: [] },
    { name: "its id, among several", id: poolId, others: [aPool("eu-west-1:other")] },
  ])("finds a pool of Terraform with the map that belongs to it by $name", ({ id, others }) => {
    const tags = aResource("aws_cognito_identity_pool_provider_principal_tag.t", {
      ...(id !== undefined && { identity_pool_id: id }),
      principal_tags: { owner_id: "repository_owner_id" },
    })
    const resources = [...others, aPool(id), tags]
    const found = find(JSON.stringify({ values: { root_module: { resources } } }))
    expect(found?.pools.at(-1)?.pool).toEqual({
      ...(id !== undefined && { id }),
      accountId: "111122223333",
      allowClassicFlow: true,
      issuer: "github",
      mapping: { owner_id: "repository_owner_id" },
      providers: [provider],
    })
  })

  it("takes no map for that of two pools which don't have ids yet", () => {
    const tags = aResource("aws_cognito_identity_pool_provider_principal_tag.t", { principal_tags: { a: "b" } })
    const resources = [aPool(undefined), aPool(undefined), tags]
    const found = find(JSON.stringify({ planned_values: { root_module: { resources } } }))
    expect(found?.pools.map(({ pool }) => pool.mapping)).toEqual([undefined, undefined])
  })

  it("leaves out what Terraform only reads", () => {
    const role = { ...aResource("data.aws_iam_role.a", { assume_role_policy: policyText }), mode: "data" }
    expect(find(JSON.stringify({ values: { root_module: { resources: [role] } } }))?.policies).toEqual([])
  })

  it("tells the maps of two pools of a template apart, and leaves out a policy that isn't there", () => {
    const pools = ["A", "B"].map((name) => `  ${name}: { Type: AWS::Cognito::IdentityPool, Properties: {} }\n`)
    const tags = ["B", "A"].map((name) => {
      const properties = `IdentityPoolId: !Ref ${name}, PrincipalTags: { of: ${name} }`
      return `  Tags${name}: { Type: AWS::Cognito::IdentityPoolPrincipalTag, Properties: { ${properties} } }\n`
    })
    const role = '  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !Ref "AWS::NoValue" } }\n'
    expect(find(["Resources:\n", ...pools, ...tags, role].join(""))).toMatchObject({
      policies: [],
      pools: [{ pool: { id: "<A>", mapping: { of: "A" } } }, { pool: { id: "<B>", mapping: { of: "B" } } }],
    })
  })

  it("takes a principal that isn't known yet for a role", () => {
    const [policy] = find(chained)?.policies ?? []
    expect(policy?.policy).toMatchObject({
      Statement: [
        { Principal: { AWS: "arn:aws:iam::111122223333:role/<Caller>" } },
        { Principal: { AWS: ["arn:aws:iam::111122223333:root"] } },
      ],
    })
  })

  it.each([
    {
      name: "a condition",
      path: 'Statement[0].Condition.StringEquals["aws:RequestTag/owner_id"]',
      line: 21,
      column: 15,
    },
    { name: "a statement that stands alone", path: "Statement[0].Effect", line: 16, column: 11 },
  ])("says where $name stands in a template", ({ path, line, column }) => {
    const [policy] = find(template)?.policies ?? []
    expect(policy && placeInPolicy(policy, path)).toEqual({ line, column })
  })
})

const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"

const template = `Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      AllowClassicFlow: true
      OpenIdConnectProviderARNs: [!Sub "arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com"]
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties: { IdentityPoolId: !Ref Pool, PrincipalTags: { owner_id: repository_owner_id } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition:
            StringEquals:
              aws:RequestTag/owner_id: "65"
  Attachment:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties: { IdentityPoolId: !Ref Pool, RoleMappings: { github: { Type: Token } } }
`

const chained = `Parameters: { Caller: { Type: String }, Other: { Type: String } }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - { Effect: Allow, Principal: { AWS: !Ref Caller }, Action: sts:AssumeRole }
          - { Effect: Allow, Principal: { AWS: [!Sub "arn:aws:iam::\${Other}:root"] }, Action: sts:AssumeRole }
`

function find(text: string): FoundTrust | undefined {
  return findTrust(readSource({ name: "deploy.json", text }), { parameters: {} })
}

function aResource(address: string, values: Readonly<Record<string, unknown>>): object {
  const type = address.split(".").at(-2) ?? ""
  return { address, mode: "managed", type, name: "x", values }
}

function aPool(id: string | undefined): object {
  const values = { ...(id !== undefined && { id }), allow_classic_flow: true, openid_connect_provider_arns: [provider] }
  return aResource("aws_cognito_identity_pool.p", values)
}
