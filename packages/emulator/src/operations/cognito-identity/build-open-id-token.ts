import { cognitoLogin } from "../../world/cognito-login.ts"
import type { World } from "../../world/world.ts"
import type { Authenticated } from "./authenticate.ts"
import { principalTags } from "./principal-tags.ts"
import type { VerifiedLogin } from "./verify-login.ts"

const LIFETIME_SECONDS = 600

/** Signs what GetOpenIdToken gives: who the identity is, how it logged in, and its claims as session tags. */
export function buildOpenIdToken(world: World, { pool, identity, logins }: Authenticated): Promise<string> {
  const iat = Math.floor(world.clock.now() / 1000)
  const payload = {
    sub: identity.id,
    aud: pool.id,
    amr: logins.length === 0 ? ["unauthenticated"] : ["authenticated", ...logins.flatMap(methods)],
    iss: `https://${cognitoLogin(pool.id)}`,
    ...tagsClaim(principalTags(pool, logins, world.openBehaviors)),
    "https://cognito-identity.amazonaws.com/identity-pool-arn": pool.arn,
    exp: iat + Math.min(LIFETIME_SECONDS, world.longestSessionSeconds),
    iat,
  }
  return world.keyring.cognito.sign(payload, { typ: "JWS" })
}

function methods({ provider, subject }: VerifiedLogin): readonly string[] {
  return [provider.login, `${provider.arn}:OIDC:${subject}`]
}

function tagsClaim(tags: Readonly<Record<string, string>>): object {
  const entries = Object.entries(tags)
  if (entries.length === 0) return {}
  const principal_tags = Object.fromEntries(entries.map(([key, value]) => [key, [value]]))
  return { "https://aws.amazon.com/tags": { principal_tags } }
}
