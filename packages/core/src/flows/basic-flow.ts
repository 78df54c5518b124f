import { assumeRoleWithWebIdentity } from "../aws/assume-role-with-web-identity.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { keepSecret } from "../errors/keep-secret.ts"
import type { BasicOptions } from "../options/flow-options.ts"
import { requestCiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { openPoolExchange } from "./pool-exchange.ts"
import { sessionNameOf } from "./session-name-of.ts"
import { stsRegion } from "./sts-region.ts"

/** CI token, `GetId`, `GetOpenIdToken`, `AssumeRoleWithWebIdentity`. */
export async function basicFlow(exchange: Exchange, options: BasicOptions): Promise<CognitoCredentials> {
  const region = await stsRegion(exchange, options.identityPoolId)
  const ciToken = await requestCiToken(exchange)
  const roleSessionName = sessionNameOf(options, ciToken.claims)
  const { pool, identityId, facts } = await openPoolExchange(exchange, options, ciToken)
  const webIdentityToken = await pool.getOpenIdToken(identityId)
  keepSecret(exchange.secrets, webIdentityToken)
  const keys = await assumeRoleWithWebIdentity({
    exchange,
    region,
    webIdentityToken,
    roleSessionName,
    role: options,
    facts,
  })
  return { ...keys, identityId }
}
