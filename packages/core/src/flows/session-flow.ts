import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { BasicOptions } from "../options/flow-options.ts"
import { assumeFirstRole } from "./assume-first-role.ts"
import type { Exchange } from "./exchange.ts"
import type { SharedOpenIdToken } from "./shared-open-id-token.ts"
import { stsRegion } from "./sts-region.ts"

/** `AssumeRoleWithWebIdentity` with the session's open ID token; one that has expired early is replaced once. */
export async function sessionFlow(
  exchange: Exchange,
  options: BasicOptions,
  session: SharedOpenIdToken,
): Promise<CognitoCredentials> {
  const role = { exchange, options, region: await stsRegion(exchange, options.identityPoolId) }
  const opened = await session.open(role)
  try {
    return await assumeFirstRole(role, opened)
  } catch (error) {
    if (!(error instanceof ClaimbridgeError && error.code === "ERR_TOKEN_EXPIRED")) throw error
    session.drop(opened)
    return assumeFirstRole(role, await session.open(role))
  }
}
