import { describe, expect, it } from "vitest"
import type { Pool } from "../../src/world/pool.ts"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  addPoolRole,
  addRole,
  anIdentityId,
  aToken,
  type CallOptions,
  call,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  NOW,
  OTHER_ACCOUNT,
  POOL_ID,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const GENERIC = "Invalid identity pool configuration. Check assigned IAM roles for this pool."

function worldWithRole(roleArn: string | undefined, pool: Partial<Pool> = {}): World {
  const tags = { repository: "repository" }
  return cognitoWorld(keyring, {
    pool: {
      roles: roleArn === undefined ? {} : { authenticated: roleArn },
      principalTagMaps: new Map([[GITHUB_ARN, { useDefaults: false, tags }]]),
      ...pool,
    },
  })
}

async function getCredentials(world: World, options: CallOptions = {}): Promise<Record<string, unknown>> {
  const IdentityId = await anIdentityId(world)
  return call(world, "GetCredentialsForIdentity", { ...options, IdentityId, Logins: { [GITHUB]: await aToken(world) } })
}

function arnOf(name: string, accountId = ACCOUNT): string {
  return `arn:aws:iam::${accountId}:role/${name}`
}

describe("GetCredentialsForIdentity", () => {
  it("gives an hour of the pool's role, tagged with the mapped claims", async () => {
    const world = worldWithRole(arnOf("deploy"))
    addPoolRole(world, "deploy")

    const { Credentials, IdentityId } = await getCredentials(world)

    const session = [...world.sessions.values()][0]
    expect(IdentityId).toBe(await anIdentityId(world))
    expect(Credentials).toEqual({
      AccessKeyId: session?.accessKeyId,
      SecretKey: session?.secretAccessKey,
      SessionToken: session?.sessionToken,
      Expiration: NOW + 3600,
    })
    expect(session).toMatchObject({
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/CognitoIdentityCredentials`,
      tags: { repository: "octo-org/octo-repo" },
    })
  })

  it("works on a pool that refuses the basic flow", async () => {
    const world = worldWithRole(arnOf("deploy"), { allowClassicFlow: false })
    addPoolRole(world, "deploy")

    await expect(getCredentials(world)).resolves.toHaveProperty("Credentials")
  })

  it("gives guests the pool's role for guests", async () => {
    const world = worldWithRole(undefined, {
      allowUnauthenticatedIdentities: true,
      roles: { unauthenticated: arnOf("guest") },
    })
    addPoolRole(world, "guest")
    const { IdentityId } = await call(world, "GetId", { IdentityPoolId: POOL_ID })

    await call(world, "GetCredentialsForIdentity", { IdentityId })

    expect([...world.sessions.values()][0]?.role.name).toBe("guest")
  })

  it.each([
    { name: "no role", roleArn: undefined, reason: "The pool has no role for this kind of identity." },
    {
      name: "a role that doesn't exist",
      roleArn: arnOf("nobody"),
      reason: "Not authorized to perform sts:AssumeRoleWithWebIdentity",
    },
    {
      name: "a role of another account that trusts the pool",
      roleArn: arnOf("deploy", OTHER_ACCOUNT),
      reason: `The role ${arnOf("deploy", OTHER_ACCOUNT)} is not in the account of the pool.`,
    },
    {
      name: "a role that may not be tagged",
      roleArn: arnOf("untagged"),
      reason: "Not authorized to perform sts:TagSession",
    },
    {
      name: "a role that trusts another pool",
      roleArn: arnOf("stranger"),
      reason: "Not authorized to perform sts:AssumeRoleWithWebIdentity",
    },
    {
      name: "an ARN that is no role",
      roleArn: `arn:aws:iam::${ACCOUNT}:user/deploy`,
      reason: `arn:aws:iam::${ACCOUNT}:user/deploy is invalid`,
    },
  ])("hides why it can't assume: $name", async ({ roleArn, reason }) => {
    const world = worldWithRole(roleArn)
    addPoolRole(world, "deploy", OTHER_ACCOUNT)
    addTrust(world, { name: "untagged", actions: ["sts:AssumeRoleWithWebIdentity"] })
    addTrust(world, { name: "stranger", pool: "eu-west-1:0" })

    const refusal = await getCredentials(world).catch((error: unknown) => error)

    expect(refusal).toMatchObject({
      code: "InvalidIdentityPoolConfigurationException",
      message: GENERIC,
      status: 400,
      cause: { message: reason },
    })
    expect(world.sessions.size).toBe(0)
  })

  it("leaves the true reason in the explanations and in CloudTrail", async () => {
    const world = worldWithRole(arnOf("untagged"))
    addTrust(world, { name: "untagged", actions: ["sts:AssumeRoleWithWebIdentity"] })
    const decisions: string[] = []

    await getCredentials(world, { explain: ({ decision }) => decisions.push(decision) }).catch(() => {})

    expect(decisions).toContain("implicit-deny")
    expect(world.events).toEqual([
      expect.objectContaining({ eventName: "AssumeRoleWithWebIdentity", errorCode: "AccessDenied" }),
    ])
  })

  it("hides that a claim is no legal tag", async () => {
    const world = worldWithRole(arnOf("deploy"), {
      principalTagMaps: new Map([[GITHUB_ARN, { useDefaults: false, tags: { actor: "actor" } }]]),
    })
    addPoolRole(world, "deploy")
    const token = await aToken(world, { actor: "dependabot[bot]" })
    const IdentityId = await anIdentityId(world)

    await expect(
      call(world, "GetCredentialsForIdentity", { IdentityId, Logins: { [GITHUB]: token } }),
    ).rejects.toMatchObject({ code: "InvalidIdentityPoolConfigurationException", message: GENERIC })
  })

  it("lets a mapping deny in words of its own", async () => {
    const mapping = { type: "Rules", ambiguousRoleResolution: "Deny", rules: [] } as const
    const world = worldWithRole(arnOf("deploy"), { roleMappings: new Map([[GITHUB_ARN, mapping]]) })

    await expect(getCredentials(world)).rejects.toMatchObject({ code: "NotAuthorizedException" })
  })
})

interface Trust {
  readonly name: string
  readonly pool?: string
  readonly actions?: readonly string[]
}

function addTrust(
  world: World,
  { name, pool = POOL_ID, actions = ["sts:*WithWebIdentity", "sts:TagSession"] }: Trust,
): void {
  const statement = {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: actions,
    Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": pool } },
  }
  addRole(world, { name, statement })
}
