import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { exchangeEnv } from "./exchange-env.ts"

const timeoutMs = 5000

/**
 * Says whether the keys that are in the environment already still work, and are of an account that the step allows.
 *
 * Asks STS who they belong to, once and for 5 seconds at most; no answer means no.
 */
export async function hasWorkingCredentials({ env, runner }: Machine, settings: ActionSettings): Promise<boolean> {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env
  if (!accessKeyId || !secretAccessKey) return false
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
  const identity = await callerIdentity(credentials, settings, { ...env, ...exchangeEnv(settings) })
  const { Account: accountId, Arn: arn } = identity ?? {}
  if (!accountId || !arn) return false
  if (settings.allowedAccountIds.length > 0 && !settings.allowedAccountIds.includes(accountId)) return false
  if (settings.maskAccountId) runner.mask(accountId)
  runner.info(`The credentials in the environment still work and are kept: ${arn}`)
  for (const name of ["aws-region", "aws_region"]) runner.setOutput(name, settings.region)
  runner.setOutput("aws-account-id", accountId)
  runner.setOutput("authenticated-arn", arn)
  return true
}

async function callerIdentity(
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string },
  { region, stsEndpoint: endpoint }: ActionSettings,
  proxyEnv: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly Account?: string | undefined; readonly Arn?: string | undefined } | undefined> {
  const { GetCallerIdentityCommand, STSClient } = await import("@aws-sdk/client-sts")
  const { Agent } = await import("node:https")
  const requestHandler = { httpsAgent: new Agent({ proxyEnv }) }
  const client = new STSClient({ region, credentials, maxAttempts: 1, requestHandler, ...(endpoint && { endpoint }) })
  try {
    return await client.send(new GetCallerIdentityCommand(), { abortSignal: AbortSignal.timeout(timeoutMs) })
  } catch {
    return undefined
  } finally {
    client.destroy()
  }
}
