import type { IdentityPool } from "@aws-sdk/client-cognito-identity"
import { loginOf } from "../login-of.ts"
import type { ResourceState } from "../resource-state.ts"

/** A pool in the form of a comparison. A classic flow that nobody has set is on. */
export function poolState(pool: IdentityPool): ResourceState {
  const { AllowUnauthenticatedIdentities = false, AllowClassicFlow, OpenIdConnectProviderARNs = [] } = pool
  return {
    settings: {
      guests: AllowUnauthenticatedIdentities,
      "classic flow": AllowClassicFlow ?? true,
      providers: [...OpenIdConnectProviderARNs.map(loginOf), ...otherProviders(pool)],
      "developer provider": pool.DeveloperProviderName,
    },
    policies: {},
    unread: {},
  }
}

/** Models have none of them: whoever they know gets an identity, too. */
function otherProviders(pool: IdentityPool): readonly string[] {
  const { SupportedLoginProviders = {}, SamlProviderARNs = [], CognitoIdentityProviders = [] } = pool
  const userPools = CognitoIdentityProviders.map(({ ProviderName = "" }) => ProviderName)
  return [...Object.keys(SupportedLoginProviders), ...SamlProviderARNs, ...userPools]
}
