import type { HttpRequest } from "../../src/http/http-message.ts"
import type { World } from "../../src/world/world.ts"
import { exampleKey } from "./example-key.ts"
import { aRequest } from "./request.ts"
import { aWorld } from "./world.ts"

/** The time, place and key of the examples in AWS's S3 reference. */
export const DATE = "20130524T000000Z"
export const SCOPE = "20130524/us-east-1/s3/aws4_request"
export const exampleWorld: World = aWorld({ now: "2013-05-24T00:05:00Z", admin: exampleKey() })

/** A request and the signature that AWS prints for it. */
export interface AwsExample extends Partial<HttpRequest> {
  readonly signed: Readonly<Record<string, string>>
  readonly signature: string
}

export function exampleRequest({ signed, signature, ...request }: AwsExample): HttpRequest {
  const names = Object.keys(signed).sort().join(";")
  const credential = `${exampleKey().accessKeyId}/${SCOPE}`
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`
  return aRequest({ ...request, headers: { ...signed, authorization } })
}
