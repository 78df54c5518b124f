import type { IssuerError } from "../issuer-error.ts"

/** Tells a client why not. What is wrong inside the issuer stays there. */
export function errorResponse(error: IssuerError, requestId: string): Response {
  const { code, status, retryAfterSeconds } = error
  const isOurs = status >= 500
  const message = isOurs ? "The issuer has a problem of its own. Its audit log has this request id." : error.message
  const headers = {
    ...(status === 401 && { "www-authenticate": "Bearer" }),
    ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
  }
  return Response.json({ code: isOurs ? "ERR_INTERNAL" : code, message, requestId }, { status, headers })
}
