import type { Pool } from "../../world/pool.ts"

/** A pool in the API's words. What was never set is absent, `AllowClassicFlow` too. */
export function describePool(pool: Pool): object {
  const { allowClassicFlow, developerProviderName, openIdConnectProviderArns } = pool
  return {
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
    ...(allowClassicFlow !== undefined && { AllowClassicFlow: allowClassicFlow }),
    ...(developerProviderName !== undefined && { DeveloperProviderName: developerProviderName }),
    ...(openIdConnectProviderArns.length > 0 && { OpenIdConnectProviderARNs: openIdConnectProviderArns }),
    ...pool.otherProviders,
    IdentityPoolTags: pool.tags,
  }
}
