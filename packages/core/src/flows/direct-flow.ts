import { tokenFacts } from "../aws/aws-facts.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { DirectOptions } from "../options/flow-options.ts"
import { assumeRoles } from "./assume-roles.ts"
import { requestCiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { loginOf } from "./login-of.ts"
import { sessionNameOf } from "./session-name-of.ts"
import { stsRegion } from "./sts-region.ts"
import { withWarmUp } from "./with-warm-up.ts"

/** CI token, `AssumeRoleWithWebIdentity`. */
export async function directFlow(exchange: Exchange, options: DirectOptions): Promise<CognitoCredentials> {
  const region = await stsRegion(exchange, options.identityPoolId)
  const { raw: webIdentityToken, claims } = await requestCiToken(withWarmUp(exchange, [{ service: "STS", region }]))
  const roleSessionName = sessionNameOf(options, claims)
  const facts = { ...tokenFacts(claims), login: loginOf(claims), audience: exchange.audience }
  return assumeRoles({ exchange, region, webIdentityToken, roleSessionName, role: options, claims, facts })
}
