import { assumeRoleWithWebIdentity } from "../aws/assume-role-with-web-identity.ts"
import { tokenFacts } from "../aws/aws-facts.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { DirectOptions } from "../options/flow-options.ts"
import { requestCiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { loginOf } from "./login-of.ts"
import { regionOfPool } from "./region-of-pool.ts"
import { sessionNameOf } from "./session-name-of.ts"

/** CI token, `AssumeRoleWithWebIdentity`. */
export async function directFlow(exchange: Exchange, options: DirectOptions): Promise<CognitoCredentials> {
  const region = await stsRegion(exchange, options)
  const { raw: webIdentityToken, claims } = await requestCiToken(exchange)
  const roleSessionName = sessionNameOf(options, claims)
  const facts = { ...tokenFacts(claims), login: loginOf(claims), audience: exchange.audience }
  return assumeRoleWithWebIdentity({ exchange, region, webIdentityToken, roleSessionName, role: options, facts })
}

async function stsRegion(exchange: Exchange, { identityPoolId }: DirectOptions): Promise<string> {
  const { clientConfig, caller, runtime } = exchange
  if (typeof clientConfig.region === "string") return clientConfig.region
  if (clientConfig.region) return clientConfig.region()
  if (identityPoolId) return regionOfPool(identityPoolId)
  const region = (await caller?.region()) || runtime.env.AWS_REGION || runtime.env.AWS_DEFAULT_REGION
  if (!region) throw new ClaimbridgeError("ERR_REGION_MISSING")
  return region
}
