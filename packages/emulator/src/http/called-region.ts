import type { HttpRequest } from "./http-message.ts"
import { readAwsHost } from "./read-aws-host.ts"

const SCOPE_REGION = /Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\//
const PRESIGNED_REGION = /X-Amz-Credential=[^&]+?%2F\d{8}%2F([a-z0-9-]+)%2F/i

/** The region a client meant: from the host name, else from the signature. Nothing, when neither tells. */
export function calledRegion(request: HttpRequest): string | undefined {
  const { region } = readAwsHost(request.host)
  if (region !== undefined) return region
  const scoped = SCOPE_REGION.exec(request.headers.authorization ?? "") ?? PRESIGNED_REGION.exec(request.rawQuery)
  return scoped?.[1]
}
