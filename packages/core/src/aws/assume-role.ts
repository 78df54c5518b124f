import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import type { Exchange } from "../flows/exchange.ts"
import type { PlannedHop } from "../flows/plan-hops.ts"
import { tellCredentials } from "../flows/tell-credentials.ts"
import { assumedRoleArn } from "./assumed-role-arn.ts"
import { tagFacts } from "./aws-facts.ts"
import { callAws } from "./call-aws.ts"
import { hopRefusals } from "./hop-refusals.ts"
import { innerClientConfig } from "./inner-client-config.ts"
import { loadSdk } from "./load-sdk.ts"
import { requireComplete } from "./require-complete.ts"

/** What one hop is made with. */
export interface HopCall {
  readonly exchange: Exchange
  readonly region: string
  readonly hop: PlannedHop
  /** Of the role before. */
  readonly credentials: CognitoCredentials
  readonly facts: ErrorDetails
}

const step = "AssumeRole"

/** Assumes a role with the credentials of another, through the SDK's own provider for that. */
export async function assumeRole(call: HopCall): Promise<CognitoCredentials> {
  const { exchange, region, hop, credentials } = call
  const facts = factsOf(call)
  const { fromTemporaryCredentials } = await loadSdk(exchange, () => import("./temporary-credentials-sdk.ts"))
  const assume = fromTemporaryCredentials({
    masterCredentials: credentials,
    params: paramsOf(hop),
    clientConfig: await innerClientConfig(exchange, "STS", region),
  })
  const keys = await callAws({ exchange, step, facts, service: "AWS STS", refusals: hopRefusals }, () => assume())
  const complete = requireComplete(keys, { ...facts, step, host: exchange.progress.host })
  const accountId = hop.roleArn.split(":")[4]
  const session = { assumedRoleArn: assumedRoleArn(hop.roleArn, hop.roleSessionName), ...(accountId && { accountId }) }
  return tellCredentials(exchange, { ...complete, ...session })
}

function factsOf({ facts, region, hop }: HopCall): ErrorDetails {
  const { fromRoleArn, roleArn, roleSessionName, durationSeconds = 3600 } = hop
  const tags = hop.tags.map(({ Key, Value }) => `${Key}=${Value}`)
  return { ...facts, region, fromRoleArn, roleArn, roleSessionName, durationSeconds, ...tagFacts(tags) }
}

function paramsOf({ tags, ...hop }: PlannedHop) {
  return {
    RoleArn: hop.roleArn,
    RoleSessionName: hop.roleSessionName,
    ...(tags.length > 0 && { Tags: [...tags] }),
    ...(hop.transitiveTagKeys && { TransitiveTagKeys: [...hop.transitiveTagKeys] }),
    ...(hop.externalId !== undefined && { ExternalId: hop.externalId }),
    ...(hop.durationSeconds !== undefined && { DurationSeconds: hop.durationSeconds }),
    ...(hop.policy !== undefined && { Policy: hop.policy }),
    ...(hop.policyArns && { PolicyArns: hop.policyArns.map((arn) => ({ arn })) }),
    ...(hop.sourceIdentity !== undefined && { SourceIdentity: hop.sourceIdentity }),
  }
}
