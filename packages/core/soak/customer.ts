import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { RuntimeConfigAwsCredentialIdentityProvider } from "@aws-sdk/types"
import type { NodeHttpHandler } from "@smithy/node-http-handler"

/** What the clients of a soak share. */
export interface CustomerParts {
  readonly service: "S3" | "STS"
  readonly endpoint: string
  readonly credentials: RuntimeConfigAwsCredentialIdentityProvider & { readonly memoized: true }
  readonly requestHandler: NodeHttpHandler
  /** AWS's time. */
  readonly nowMs: () => number
}

const region = "eu-west-1"

/** An SDK client, as a function that sends one request. */
export function customer(parts: CustomerParts): () => Promise<unknown> {
  const { endpoint, requestHandler, nowMs, service } = parts
  const config = { region, endpoint, requestHandler, credentials: parts.credentials }
  if (service === "STS") {
    const sts = new STSClient(config)
    followClock(sts.config, nowMs)
    return () => sts.send(new GetCallerIdentityCommand())
  }
  const s3 = new S3Client({ ...config, forcePathStyle: true })
  followClock(s3.config, nowMs)
  const object = { Bucket: "acme-artifacts", Key: "build.txt" }
  return async () => {
    await s3.send(new PutObjectCommand({ ...object, Body: "done" }))
    const { Body } = await s3.send(new GetObjectCommand(object))
    return Body?.transformToString()
  }
}

/** The SDK signs with the real time and this offset; no clock is wrong on its side. */
function followClock(config: { systemClockOffset?: number }, nowMs: () => number): void {
  const get = (): number => nowMs() - Date.now()
  Object.defineProperty(config, "systemClockOffset", { get, set: () => {} })
}
