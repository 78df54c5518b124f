import { AwsError } from "../../wire/aws-error.ts"
import type { OidcProvider } from "../../world/account.ts"
import { COGNITO_LOGINS } from "../../world/cognito-login.ts"
import type { Pool } from "../../world/pool.ts"
import type { World } from "../../world/world.ts"
import { loginsDoNotMatch } from "./logins-do-not-match.ts"
import { notAuthorized } from "./not-authorized.ts"

/**
 * The provider that a `Logins` key means: one of the pool's account that is listed on the pool.
 *
 * A key that was left with its scheme or a trailing slash finds its provider too, so that the issuer check can say
 * what is wrong with it, as AWS does.
 *
 * Open: the developer provider's text was seen on GetCredentialsForIdentity, the Cognito token's on GetId; both are
 * taken for every operation.
 *
 * @throws {AwsError} `NotAuthorizedException`; `InvalidParameterException` for a developer provider's name.
 */
export function findLoginProvider(world: World, pool: Pool, key: string): OidcProvider {
  if (COGNITO_LOGINS.includes(key)) throw notAuthorized("Invalid login token. Can't pass in a Cognito token.")
  if (key === pool.developerProviderName) {
    throw new AwsError("InvalidParameterException", "Please provide a valid public provider.")
  }
  if (pool.openIdConnectProviderArns.length === 0) throw loginsDoNotMatch()

  const provider = listedProviders(world, pool).find(({ login }) => login === bare(key))
  if (!provider) throw notAuthorized("Token is not from a supported provider of this identity pool.")
  return provider
}

function listedProviders(world: World, pool: Pool): readonly OidcProvider[] {
  const account = world.accounts.get(pool.accountId)
  return pool.openIdConnectProviderArns.flatMap((arn) => account?.oidcProviders.get(arn) ?? [])
}

function bare(key: string): string {
  return key.replace(/^https?:\/\//, "").replace(/\/$/, "")
}
