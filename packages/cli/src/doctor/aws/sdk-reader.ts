import { Agent } from "node:https"
import type { AwsReader } from "./aws-reader.ts"
import { cognitoReads } from "./cognito-reads.ts"
import { endpointFromEnv } from "./endpoint-from-env.ts"
import { iamReads } from "./iam-reads.ts"
import { partitionOf } from "./partition-of.ts"
import { readerCredentials } from "./reader-credentials.ts"
import { stsReads } from "./sts-reads.ts"

/** Where and how the AWS side is read. */
export interface ReaderOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly region: string
  readonly timeoutMs: number
}

/** Settings of the SDK's clients. */
export interface ReaderConfig {
  readonly clientConfig: {
    readonly region: string
    readonly credentials: ReturnType<typeof readerCredentials>
    readonly maxAttempts: number
    readonly requestHandler: object
    readonly endpoint?: string
  }
  readonly signal: () => AbortSignal
}

/** Reads AWS through its SDK. Node's own proxy support takes the requests through the environment's proxy. */
export function sdkReader({ env, region, timeoutMs }: ReaderOptions): AwsReader {
  const credentials = readerCredentials(env)
  const agentOptions = { proxyEnv: { ...env } }
  const configFor = (service: Parameters<typeof endpointFromEnv>[1], serviceRegion: string): ReaderConfig => {
    const endpoint = endpointFromEnv(env, service)
    const requestHandler = {
      httpsAgent: new Agent(agentOptions),
      requestTimeout: timeoutMs,
      connectionTimeout: timeoutMs,
    }
    return {
      clientConfig: {
        region: serviceRegion,
        credentials,
        maxAttempts: 2,
        requestHandler,
        ...(endpoint && { endpoint }),
      },
      signal: () => AbortSignal.timeout(timeoutMs),
    }
  }
  const sts = stsReads(configFor("STS", region))
  const cognito = cognitoReads(configFor("COGNITO_IDENTITY", region))
  const iam = iamReads(configFor("IAM", partitionOf(region).iamRegion))
  const close = (): void => {
    for (const reads of [sts, cognito, iam]) reads.close()
  }
  return { ...sts, ...cognito, ...iam, close }
}
