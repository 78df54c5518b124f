import { authorize } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { type Deployment, deploy } from "../../src/deploy.ts"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  accountOf,
  aWorld,
  GITHUB_PROVIDER,
  OTHER_ACCOUNT,
  templatePath,
} from "../support/cloudformation-world.ts"

function deployFile(world: World, name: string, parameters: Record<string, string> = {}): Deployment {
  return deploy(world, { accountId: ACCOUNT, template: { file: templatePath(name) }, parameters })
}

function physicalId(deployment: Deployment, logicalId: string): string {
  const resource = deployment.resources.find((each) => each.logicalId === logicalId)
  if (!resource) throw new Error(`${logicalId} was not deployed`)
  return resource.physicalId
}

describe("attribute-access.yaml", () => {
  const world = aWorld()
  const deployment = deployFile(world, "attribute-access.yaml")
  const account = accountOf(world)

  it("needs no warning", () => {
    expect(deployment.warnings).toEqual([])
  })

  it("makes the provider with its audiences", () => {
    expect(account.oidcProviders.get(GITHUB_PROVIDER)).toEqual({
      arn: GITHUB_PROVIDER,
      accountId: ACCOUNT,
      created: new Date(0),
      tags: {},
      thumbprints: [],
      url: "https://token.actions.githubusercontent.com",
      login: "token.actions.githubusercontent.com",
      clientIds: ["cognito-identity.amazonaws.com", "sts.amazonaws.com"],
    })
  })

  it("makes the pool with its tag map", () => {
    const pool = world.pools.get(physicalId(deployment, "Pool"))

    expect(pool).toMatchObject({
      name: "ci-jobs",
      accountId: ACCOUNT,
      region: "eu-west-1",
      allowClassicFlow: true,
      allowUnauthenticatedIdentities: false,
      openIdConnectProviderArns: [GITHUB_PROVIDER],
    })
    expect(pool?.arn).toBe(`arn:aws:cognito-identity:eu-west-1:${ACCOUNT}:identitypool/${pool?.id}`)
    expect(pool?.principalTagMaps.get(GITHUB_PROVIDER)).toEqual({
      useDefaults: false,
      tags: { repository: "repository", run_id: "run_id", sha: "sha", event: "event_name" },
    })
  })

  it("makes the role with a trust policy of 2012 and its own maximum duration", () => {
    const role = account.roles.get("publisher")

    expect(role).toMatchObject({ arn: `arn:aws:iam::${ACCOUNT}:role/publisher`, maxSessionDurationSeconds: 7200 })
    expect(role?.id).toMatch(/^AROA[A-Z2-7]{17}$/)
    expect(role?.trustPolicy.version).toBe("2012-10-17")
  })

  it.each([
    { name: "its own repository", key: "octo-org/octo-repo/app.zip", decision: "allow" },
    { name: "another repository", key: "octo-org/other/app.zip", decision: "implicit-deny" },
  ])("gives $name the decision $decision", ({ key, decision }) => {
    const identity = account.roles.get("publisher")?.policies ?? []
    const request = {
      action: "s3:PutObject",
      resource: `arn:aws:s3:::artifacts-${ACCOUNT}/${key}`,
      context: { "aws:PrincipalTag/repository": "octo-org/octo-repo" },
    }

    expect(authorize({ identity }, request).decision).toBe(decision)
  })

  it("gives outputs and exports", () => {
    const poolId = physicalId(deployment, "Pool")

    expect(deployment.outputs).toEqual({ PoolId: poolId, RoleArn: `arn:aws:iam::${ACCOUNT}:role/publisher` })
    expect(account.stacks.get("eu-west-1/attribute-access")?.exports).toEqual(
      new Map([["attribute-access-pool", poolId]]),
    )
  })
})

describe("existing-provider.yaml", () => {
  it("gets the provider that it expects, with one warning", () => {
    const world = aWorld()
    const { warnings } = deployFile(world, "existing-provider.yaml")

    expect(accountOf(world).oidcProviders.get(GITHUB_PROVIDER)).toMatchObject({
      assumed: true,
      clientIds: ["cognito-identity.amazonaws.com", "sts.amazonaws.com"],
    })
    expect(warnings.map(({ code, line, path }) => ({ code, line, path }))).toEqual([
      { code: "PROVIDER_ASSUMED", line: 9, path: "Resources.Pool.Properties.OpenIdConnectProviderARNs[0]" },
    ])
  })

  it("uses the provider that another template declared", () => {
    const world = aWorld()
    deployFile(world, "github-direct.yaml")
    const { warnings } = deployFile(world, "existing-provider.yaml")

    expect(accountOf(world).oidcProviders.get(GITHUB_PROVIDER)?.clientIds).toEqual(["sts.amazonaws.com"])
    expect(warnings).toEqual([])
  })

  it("gives its assumed provider up for one that is declared later", () => {
    const world = aWorld()
    deployFile(world, "existing-provider.yaml")
    deployFile(world, "github-direct.yaml")

    expect(accountOf(world).oidcProviders.get(GITHUB_PROVIDER)?.assumed).toBeUndefined()
  })
})

describe("github-direct.yaml", () => {
  it("makes the provider and a bounded role by default, and warns of the table only", () => {
    const world = aWorld()
    const { warnings, outputs } = deployFile(world, "github-direct.yaml")
    const [role] = accountOf(world).roles.values()

    expect(outputs.Provider).toBe(GITHUB_PROVIDER)
    expect(role?.permissionsBoundary?.name).toBe("arn:aws:iam::aws:policy/ReadOnlyAccess")
    expect(role?.policies.map(({ name }) => name)).toEqual(["write-deployments"])
    expect(warnings.map(({ message }) => message)).toEqual([
      "Deployments is of type AWS::DynamoDB::Table, which is not emulated: nothing is created for it",
    ])
  })

  it("makes no provider when an ARN is given", () => {
    const world = aWorld()
    const { outputs, resources } = deployFile(world, "github-direct.yaml", { ProviderArn: GITHUB_PROVIDER })

    expect(outputs).not.toHaveProperty("Provider")
    expect(resources.map(({ logicalId }) => logicalId)).toEqual(["Role", "WriteDeployments"])
    expect(accountOf(world).roles.values().next().value?.permissionsBoundary).toBeUndefined()
  })
})

describe("cdk-synthesized.json", () => {
  const world = aWorld()
  const deployment = deployFile(world, "cdk-synthesized.json")

  it("makes the provider of the CDK's custom resource", () => {
    expect(accountOf(world).oidcProviders.get(GITHUB_PROVIDER)?.clientIds).toEqual(["cognito-identity.amazonaws.com"])
  })

  it("gives the pool its roles and rules", () => {
    const pool = world.pools.get(physicalId(deployment, "Pool"))
    const roleArn = deployment.resources.find(({ logicalId }) => logicalId === "JobRole2F8A1D3C")?.arn

    expect(pool?.allowClassicFlow).toBe(false)
    expect(pool?.roles).toEqual({ authenticated: roleArn })
    expect(pool?.roleMappings.get(GITHUB_PROVIDER)).toEqual({
      type: "Rules",
      ambiguousRoleResolution: "Deny",
      rules: [{ claim: "ref", matchType: "Equals", value: "refs/heads/main", roleArn }],
    })
  })

  it("gives the bucket its policy", () => {
    expect(world.buckets.get(physicalId(deployment, "Bucket83908E77"))?.policy?.statements).toHaveLength(1)
  })

  it("warns of the function and of its managed policy, not of what the CDK adds", () => {
    expect(deployment.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "RESOURCE_TYPE_UNKNOWN Resources.ProviderHandler0D2AAE71",
      "POLICY_NOT_KNOWN Resources.HandlerRole6A2C2CE1.Properties.ManagedPolicyArns[0]",
    ])
  })
})

describe("consumer-account.yaml", () => {
  it("makes a role in a second account that trusts the pool of the first", () => {
    const world = aWorld()
    const { outputs } = deployFile(world, "attribute-access.yaml")
    const parameters = { IdentityPoolId: outputs.PoolId ?? "" }
    deploy(world, { accountId: OTHER_ACCOUNT, template: { file: templatePath("consumer-account.yaml") }, parameters })

    const role = accountOf(world, OTHER_ACCOUNT).roles.get("consumer")
    expect(role?.arn).toBe(`arn:aws:iam::${OTHER_ACCOUNT}:role/ci/consumer`)
    expect(role?.trustPolicy.statements[0]?.conditions[0]?.values).toEqual([outputs.PoolId])
    expect([...world.accounts.keys()]).toEqual([ACCOUNT, OTHER_ACCOUNT])
  })
})
