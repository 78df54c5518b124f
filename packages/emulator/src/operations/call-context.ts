import type { RequestContext } from "@claimbridge/trust"
import type { OperationContext } from "./operation.ts"

/**
 * Gives the condition keys that describe the call itself, whoever makes it.
 *
 * `aws:SecureTransport` is always true: AWS answers over TLS only, and the emulator stands for that endpoint.
 */
export function callContext({ world, request, region }: OperationContext): RequestContext {
  const now = world.clock.now()
  const userAgent = request.headers["user-agent"]
  return {
    "aws:CurrentTime": new Date(now).toISOString(),
    "aws:EpochTime": String(Math.floor(now / 1000)),
    "aws:SecureTransport": "true",
    "aws:RequestedRegion": region,
    "aws:SourceIp": request.remoteAddress ?? "127.0.0.1",
    ...(userAgent !== undefined && { "aws:UserAgent": userAgent }),
  }
}
