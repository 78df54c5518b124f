import { isLoopbackLogin } from "../../tokens/is-loopback-login.ts"
import type { OidcProvider } from "../../world/account.ts"
import { COGNITO_LOGINS } from "../../world/cognito-login.ts"
import type { World } from "../../world/world.ts"
import { noTokenProvider } from "./no-token-provider.ts"

export interface TokenProvider {
  /** What `Principal: Federated` names: the ARN of an OIDC provider, or Cognito's name in the partition. */
  readonly principal: string
  /** The issuer without scheme: what its condition keys begin with. */
  readonly login: string
  /** Absent for Cognito, whose audiences are pools: trust policies check them. */
  readonly clientIds?: readonly string[]
}

/**
 * Finds who vouches for tokens of an issuer in an account. Cognito needs no provider.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export function findTokenProvider(world: World, accountId: string, issuer: string): TokenProvider {
  const cognito = COGNITO_LOGINS.find((login) => issuer === `https://${login}`)
  if (cognito) return { principal: cognito, login: cognito }
  const providers = world.accounts.get(accountId)?.oidcProviders.values() ?? []
  for (const provider of providers) {
    if (isIssuer(provider, issuer)) return toTokenProvider(provider)
  }
  throw noTokenProvider(issuer)
}

/** Open: whether a trailing slash matters. An issuer on this machine may be `http://` too. */
function isIssuer({ url, login }: OidcProvider, issuer: string): boolean {
  if (issuer === url || issuer === `https://${login}`) return true
  return isLoopbackLogin(login) && issuer === `http://${login}`
}

function toTokenProvider({ arn, login, clientIds }: OidcProvider): TokenProvider {
  return { principal: arn, login, clientIds }
}
