import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import type { Exchange } from "../flows/exchange.ts"
import { tellCredentials } from "../flows/tell-credentials.ts"
import type { RoleOptions } from "../options/role-options.ts"
import type { Claims } from "../token/decode-claims.ts"
import { assumedRoleArn } from "./assumed-role-arn.ts"
import { sentTokenFacts } from "./aws-facts.ts"
import { callAws } from "./call-aws.ts"
import { explainCommand } from "./explain-command.ts"
import { innerClientConfig } from "./inner-client-config.ts"
import { loadSdk } from "./load-sdk.ts"
import { requireComplete } from "./require-complete.ts"
import { stsRefusals } from "./sts-refusals.ts"

/** What STS is asked with. */
export interface RoleCall {
  readonly exchange: Exchange
  readonly region: string
  readonly webIdentityToken: string
  /** What that token says. */
  readonly sentClaims: Claims
  readonly roleSessionName: string
  readonly role: RoleOptions
  readonly facts: ErrorDetails
}

const step = "AssumeRoleWithWebIdentity"

/** Assumes a role with a token, through the SDK's own provider for that. */
export async function assumeRoleWithWebIdentity(call: RoleCall): Promise<CognitoCredentials> {
  const { exchange, region, webIdentityToken, roleSessionName } = call
  const { roleArn, durationSeconds, policy, policyArns } = call.role
  const facts = {
    ...call.facts,
    ...sentTokenFacts(call.sentClaims),
    region,
    roleArn,
    roleSessionName,
    durationSeconds: durationSeconds ?? 3600,
    explain: explainCommand(call),
  }
  const { fromWebToken } = await loadSdk(exchange, () => import("./web-token-sdk.ts"))
  const assume = fromWebToken({
    roleArn,
    roleSessionName,
    webIdentityToken,
    clientConfig: await innerClientConfig(exchange, "STS", region),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(policy !== undefined && { policy }),
    ...(policyArns !== undefined && { policyArns: policyArns.map((arn) => ({ arn })) }),
  })
  const keys = await callAws({ exchange, step, facts, service: "AWS STS", refusals: stsRefusals }, () => assume())
  const complete = requireComplete(keys, { ...facts, step, host: exchange.progress.host })
  return tellCredentials(exchange, { ...complete, assumedRoleArn: assumedRoleArn(roleArn, roleSessionName) })
}
