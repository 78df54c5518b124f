import { Agent } from "node:https"
import { CognitoIdentityClient } from "@aws-sdk/client-cognito-identity"
import { IAMClient } from "@aws-sdk/client-iam"
import { STSClient } from "@aws-sdk/client-sts"
import { fromNodeProviderChain } from "@aws-sdk/credential-providers"
import type { Io } from "../../io.ts"

/** How long one call may take. */
const timeoutMs = 20_000

/** Clients that read. */
export interface AwsClients extends Disposable {
  readonly cognito: CognitoIdentityClient
  readonly iam: IAMClient
  readonly sts: STSClient
}

/** Clients with the credentials and endpoints of the environment that the command was given. */
export function createAwsClients({ env }: Pick<Io, "env">, region: string): AwsClients {
  const credentials = credentialsOf(env)
  const requestHandler = handlerSettings(env)
  const configFor = (service: string): ClientConfig => {
    const endpoint = endpointOf(env, service)
    return { region, credentials, requestHandler, ...(endpoint && { endpoint }) }
  }
  const cognito = new CognitoIdentityClient(configFor("COGNITO_IDENTITY"))
  const iam = new IAMClient(configFor("IAM"))
  const sts = new STSClient(configFor("STS"))
  return {
    cognito,
    iam,
    sts,
    [Symbol.dispose]: () => {
      for (const client of [cognito, iam, sts]) client.destroy()
    },
  }
}

interface ClientConfig {
  readonly region: string
  readonly credentials: ReturnType<typeof fromNodeProviderChain>
  readonly requestHandler: object
  readonly endpoint?: string
}

/** Node's own support of proxies takes requests through the environment's. */
function handlerSettings(env: Io["env"]): object {
  const agentOptions = { proxyEnv: { ...env } }
  return {
    httpsAgent: new Agent(agentOptions),
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
  }
}

/** AWS's default chain; keys in the environment count unless a profile is named, as in AWS's own command. */
function credentialsOf(env: Io["env"]): ReturnType<typeof fromNodeProviderChain> {
  const { AWS_PROFILE: profile, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  const sessionToken = env.AWS_SESSION_TOKEN
  if (!profile && accessKeyId && secretAccessKey) {
    return async () => ({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) })
  }
  return fromNodeProviderChain(profile ? { profile } : {})
}

function endpointOf(env: Io["env"], service: string): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return undefined
  return env[`AWS_ENDPOINT_URL_${service}`] || env.AWS_ENDPOINT_URL || undefined
}
