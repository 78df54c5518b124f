import { Agent } from "node:https"
import { CognitoIdentityClient } from "@aws-sdk/client-cognito-identity"
import { IAMClient } from "@aws-sdk/client-iam"
import { STSClient } from "@aws-sdk/client-sts"
import type { Io } from "../io.ts"
import { endpointFromEnv } from "./endpoint-from-env.ts"
import { partitionOf } from "./partition-of.ts"
import { readerCredentials } from "./reader-credentials.ts"

/** Clients that read. */
export interface AwsClients extends Disposable {
  readonly cognito: CognitoIdentityClient
  readonly iam: IAMClient
  readonly sts: STSClient
}

/** Where and how AWS is read. */
export interface ClientOptions {
  /** The pool's. */
  readonly region: string
  /** How long one attempt of a call may take. */
  readonly timeoutMs: number
  /** How often a call is tried, the first time included. */
  readonly maxAttempts: number
}

/**
 * Clients with the credentials and endpoints of the environment that the command was given. Node's own proxy support takes
 * their requests through its proxy.
 */
export function createAwsClients({ env }: Pick<Io, "env">, options: ClientOptions): AwsClients {
  const { region, timeoutMs, maxAttempts } = options
  const credentials = readerCredentials(env)
  const agentOptions = { keepAlive: true, proxyEnv: { ...env } }
  const timeouts = { requestTimeout: timeoutMs, connectionTimeout: timeoutMs, throwOnRequestTimeout: true }
  const configFor = (service: Parameters<typeof endpointFromEnv>[1]): ClientConfig => {
    const endpoint = endpointFromEnv(env, service)
    const requestHandler = { ...timeouts, httpsAgent: new Agent(agentOptions) }
    return { region, credentials, maxAttempts, requestHandler, ...(endpoint && { endpoint }) }
  }
  const cognito = new CognitoIdentityClient(configFor("COGNITO_IDENTITY"))
  const iam = new IAMClient({ ...configFor("IAM"), region: partitionOf(region).iamRegion })
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
  readonly credentials: ReturnType<typeof readerCredentials>
  readonly maxAttempts: number
  readonly requestHandler: object
  readonly endpoint?: string
}
