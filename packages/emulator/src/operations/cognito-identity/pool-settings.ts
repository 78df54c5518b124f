import type { OtherProviders, Pool } from "../../world/pool.ts"
import type { PoolInput } from "./pool-input.ts"

export type PoolSettings = Pick<
  Pool,
  | "name"
  | "allowUnauthenticatedIdentities"
  | "allowClassicFlow"
  | "developerProviderName"
  | "openIdConnectProviderArns"
  | "otherProviders"
  | "tags"
>

/** The settings of a pool that was asked for: what wasn't given is unset. */
export function poolSettings(wanted: PoolInput): PoolSettings {
  const { AllowClassicFlow, DeveloperProviderName, OpenIdConnectProviderARNs = [], IdentityPoolTags = {} } = wanted
  return {
    name: wanted.IdentityPoolName,
    allowUnauthenticatedIdentities: wanted.AllowUnauthenticatedIdentities,
    ...(AllowClassicFlow !== undefined && { allowClassicFlow: AllowClassicFlow }),
    ...(DeveloperProviderName !== undefined && { developerProviderName: DeveloperProviderName }),
    openIdConnectProviderArns: OpenIdConnectProviderARNs,
    otherProviders: otherProviders(wanted),
    tags: IdentityPoolTags,
  }
}

function otherProviders(wanted: PoolInput): OtherProviders {
  const { SupportedLoginProviders, SamlProviderARNs, CognitoIdentityProviders } = wanted
  return {
    ...(SupportedLoginProviders && { SupportedLoginProviders }),
    ...(SamlProviderARNs && { SamlProviderARNs }),
    ...(CognitoIdentityProviders && { CognitoIdentityProviders }),
  }
}
