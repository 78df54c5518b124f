import type { OtherProviders } from "../../world/pool.ts"
import { stringShape } from "../input/string-shape.ts"
import { type MemberShapes, structureShape } from "../input/structure-shape.ts"
import { booleanShape } from "./input/boolean-shape.ts"
import { limits } from "./input/limits.ts"
import { listShape } from "./input/list-shape.ts"
import { mapShape, type StringMap } from "./input/map-shape.ts"

/** The settings of a pool as the API spells them. */
export interface PoolInput extends OtherProviders {
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

export const poolMembers: MemberShapes<PoolInput> = {
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
  IdentityPoolTags: limits.poolTags,
}
