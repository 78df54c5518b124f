import { randomUUID } from "node:crypto"
import type { OtherProviders, Pool } from "../../world/pool.ts"
import { authorizeCaller } from "../authorize-caller.ts"
import type { Operation, OperationContext } from "../operation.ts"
import { describePool } from "./describe-pool.ts"
import { booleanShape } from "./input/boolean-shape.ts"
import { limits } from "./input/limits.ts"
import { listShape } from "./input/list-shape.ts"
import { mapShape, type StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"
import { stringShape } from "./input/string-shape.ts"
import { structureShape } from "./input/structure-shape.ts"

interface Input extends OtherProviders {
  readonly IdentityPoolName: string
  readonly AllowUnauthenticatedIdentities: boolean
  readonly AllowClassicFlow?: boolean
  readonly DeveloperProviderName?: string
  readonly OpenIdConnectProviderARNs?: readonly string[]
  readonly IdentityPoolTags?: StringMap
}

const arns = listShape(stringShape({ min: 20, max: 2048 }))

const cognitoProvider = structureShape<{ ProviderName?: string; ClientId?: string; ServerSideTokenCheck?: boolean }>(
  {
    ProviderName: stringShape({ min: 1, max: 128, pattern: "[\\w._:/-]+" }),
    ClientId: stringShape({ min: 1, max: 128, pattern: "[\\w_]+" }),
    ServerSideTokenCheck: booleanShape,
  },
  [],
)

const shape = structureShape<Input>(
  {
    IdentityPoolName: limits.identityPoolName,
    AllowUnauthenticatedIdentities: booleanShape,
    AllowClassicFlow: booleanShape,
    DeveloperProviderName: stringShape({ min: 1, max: 128, pattern: "[\\w._-]+" }),
    OpenIdConnectProviderARNs: arns,
    SamlProviderARNs: arns,
    CognitoIdentityProviders: listShape(cognitoProvider),
    SupportedLoginProviders: mapShape({
      key: stringShape({ min: 1, max: 128 }),
      value: stringShape({ min: 1, max: 128, pattern: "[\\w.;_/-]+" }),
      max: 10,
    }),
    IdentityPoolTags: mapShape({ key: stringShape({ min: 1, max: 128 }), value: stringShape({ max: 256 }), max: 50 }),
  },
  ["IdentityPoolName", "AllowUnauthenticatedIdentities"],
)

/** Open: whether the OIDC providers must exist already. Here they needn't, and log nobody in until they do. */
export const createIdentityPool: Operation = {
  name: "CreateIdentityPool",
  signed: true,
  run(context, input) {
    const wanted = readInput(shape, input)
    const caller = authorizeCaller(context, { action: "cognito-identity:CreateIdentityPool", resource: "*" })

    const pool = newPool(context, caller.account.id, wanted)
    context.world.pools.set(pool.id, pool)
    return describePool(pool)
  },
}

function newPool({ world, region }: OperationContext, accountId: string, wanted: Input): Pool {
  const id = `${region}:${randomUUID()}`
  const { AllowClassicFlow, DeveloperProviderName, OpenIdConnectProviderARNs = [], IdentityPoolTags = {} } = wanted
  return {
    id,
    arn: `arn:${world.partition}:cognito-identity:${region}:${accountId}:identitypool/${id}`,
    accountId,
    region,
    name: wanted.IdentityPoolName,
    allowUnauthenticatedIdentities: wanted.AllowUnauthenticatedIdentities,
    ...(AllowClassicFlow !== undefined && { allowClassicFlow: AllowClassicFlow }),
    ...(DeveloperProviderName !== undefined && { developerProviderName: DeveloperProviderName }),
    openIdConnectProviderArns: OpenIdConnectProviderARNs,
    otherProviders: otherProviders(wanted),
    tags: IdentityPoolTags,
    roles: {},
    roleMappings: new Map(),
    principalTagMaps: new Map(),
    identities: new Map(),
    identityIdByLogin: new Map(),
  }
}

function otherProviders({
  SupportedLoginProviders,
  SamlProviderARNs,
  CognitoIdentityProviders,
}: Input): OtherProviders {
  return {
    ...(SupportedLoginProviders && { SupportedLoginProviders }),
    ...(SamlProviderARNs && { SamlProviderARNs }),
    ...(CognitoIdentityProviders && { CognitoIdentityProviders }),
  }
}
