import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { BasicOptions } from "../options/flow-options.ts"
import { assumeFirstRole } from "./assume-first-role.ts"
import { requestCiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { openIdentity } from "./open-identity.ts"
import { poolServices } from "./pool-services.ts"
import { sessionNameOf } from "./session-name-of.ts"
import { stsRegion } from "./sts-region.ts"
import { withWarmUp } from "./with-warm-up.ts"

/** CI token, `GetId`, `GetOpenIdToken`, `AssumeRoleWithWebIdentity`. */
export async function basicFlow(exchange: Exchange, options: BasicOptions): Promise<CognitoCredentials> {
  const region = await stsRegion(exchange, options.identityPoolId)
  const ciToken = await requestCiToken(withWarmUp(exchange, poolServices(options, region)))
  // A name that cannot be made is an error before Cognito is asked.
  sessionNameOf(options, ciToken.claims)
  return assumeFirstRole({ exchange, options, region }, await openIdentity(exchange, options, ciToken))
}
