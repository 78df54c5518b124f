import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { EnhancedOptions } from "../options/flow-options.ts"
import { requestCiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { openPoolExchange } from "./pool-exchange.ts"
import { regionOfPool } from "./region-of-pool.ts"
import { tellCredentials } from "./tell-credentials.ts"
import { useIdentity } from "./use-identity.ts"
import { withWarmUp } from "./with-warm-up.ts"

/** CI token, `GetId`, `GetCredentialsForIdentity`. */
export async function enhancedFlow(exchange: Exchange, options: EnhancedOptions): Promise<CognitoCredentials> {
  const { customRoleArn } = options
  const services = [{ service: "COGNITO_IDENTITY", region: regionOfPool(options.identityPoolId) }] as const
  const ciToken = await requestCiToken(withWarmUp(exchange, services))
  const poolExchange = await openPoolExchange(exchange, options, ciToken)
  const { pool } = poolExchange
  const keys = await useIdentity(poolExchange, (identityId) => pool.getCredentials(identityId, customRoleArn))
  const accountId = customRoleArn?.split(":")[4]
  return tellCredentials(exchange, {
    accessKeyId: keys.AccessKeyId,
    secretAccessKey: keys.SecretKey,
    sessionToken: keys.SessionToken,
    expiration: keys.Expiration,
    identityId: keys.identityId,
    ...(accountId && { accountId }),
  })
}
