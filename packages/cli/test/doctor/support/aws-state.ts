import * as cognito from "@aws-sdk/client-cognito-identity"
import * as iam from "@aws-sdk/client-iam"
import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import { accountId, providerArn, type SetUp } from "./a-set-up.ts"
import { iamCall, poolCall } from "./broken-set-up.ts"

/** A part of a policy, as JSON has it. */
export interface StatementText {
  Effect: string
  Principal: Record<string, string>
  Action: string[]
  Condition: Record<string, Record<string, string>>
}

/** What a set-up has in AWS. */
export interface AwsState {
  pool: cognito.IdentityPool
  tags: Record<string, string>
  clientIds: string[]
  /** By the names of roles. */
  trust: Record<string, { Version?: string; Statement: StatementText[] }>
}

/** Reads all that a mutation may change, and all that a fix may not. */
export async function readState({ emulator, env, poolId }: SetUp): Promise<AwsState> {
  const config = {
    region: "eu-west-1",
    endpoint: env.AWS_ENDPOINT_URL ?? "",
    credentials: emulator.adminCredentials(accountId),
    maxAttempts: 1,
  }
  const [pools, roles] = [new cognito.CognitoIdentityClient(config), new iam.IAMClient(config)]
  const of = { IdentityPoolId: poolId, IdentityProviderName: providerArn }
  const { $metadata: _, ...pool } = await pools.send(
    new cognito.DescribeIdentityPoolCommand({ IdentityPoolId: poolId }),
  )
  const { PrincipalTags: tags = {} } = await pools.send(new cognito.GetPrincipalTagAttributeMapCommand(of))
  const provider = new iam.GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: providerArn })
  const { ClientIDList: clientIds = [] } = await roles.send(provider)
  const { Roles = [] } = await roles.send(new iam.ListRolesCommand({}))
  const trust = Roles.map(({ RoleName = "", AssumeRolePolicyDocument = "" }) => [
    RoleName,
    JSON.parse(decodeURIComponent(AssumeRolePolicyDocument)),
  ])
  return { pool, tags, clientIds, trust: Object.fromEntries(trust) }
}

/** The calls that make one state of another. */
export function callsBetween(from: AwsState, to: AwsState): readonly AwsChange[] {
  const isSame = (part: keyof AwsState): boolean => JSON.stringify(from[part]) === JSON.stringify(to[part])
  const of = { OpenIDConnectProviderArn: providerArn }
  const [gone, come] = [
    from.clientIds.filter((id) => !to.clientIds.includes(id)),
    to.clientIds.filter((id) => !from.clientIds.includes(id)),
  ]
  const map = { IdentityPoolId: to.pool.IdentityPoolId, IdentityProviderName: providerArn, UseDefaults: false }
  const policies = isSame("trust") ? [] : Object.entries(to.trust)
  return [
    ...(isSame("pool") ? [] : [poolCall("UpdateIdentityPool", { ...to.pool })]),
    ...(isSame("tags") ? [] : [poolCall("SetPrincipalTagAttributeMap", { ...map, PrincipalTags: to.tags })]),
    ...gone.map((ClientID) => iamCall("RemoveClientIDFromOpenIDConnectProvider", { ...of, ClientID })),
    ...come.map((ClientID) => iamCall("AddClientIDToOpenIDConnectProvider", { ...of, ClientID })),
    ...policies.map(([RoleName, policy]) =>
      iamCall("UpdateAssumeRolePolicy", { RoleName, PolicyDocument: JSON.stringify(policy) }),
    ),
  ]
}
