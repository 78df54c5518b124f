import { handleIssuerRequest } from "../issuer/handle-issuer-request.ts"
import type { IssuerState } from "../issuer/issuer-state.ts"
import { jsonResponse } from "../issuer/json-response.ts"
import { AwsError } from "../wire/aws-error.ts"
import type { HttpRequest, HttpResponse } from "./http-message.ts"
import type { Service } from "./service.ts"

/** Where some CIs have their keys. */
const KEY_PATHS = /\/(?:jwks|keys|keys\.json)$/

/** The CIs' token endpoints, and the documents of the emulator's own issuers. */
export function issuerService(state: IssuerState): Service {
  return {
    name: "issuer",
    read: (request) => ({ operation: operationOf(request), run: () => answer(state, request) }),
    writeError: (error) => jsonResponse(error.status, { message: error.message }),
    failures: {
      throttle: new AwsError("TooManyRequests", "Too many requests.", 429),
      internal: new AwsError("InternalServerError", "Internal server error.", 500),
      unavailable: new AwsError("ServiceUnavailable", "Service unavailable.", 503),
    },
  }
}

async function answer(state: IssuerState, request: HttpRequest): Promise<HttpResponse> {
  return (await handleIssuerRequest(state, request)) ?? jsonResponse(404, { message: "Not found." })
}

function operationOf({ rawPath }: HttpRequest): string {
  if (rawPath.endsWith("/openid-configuration")) return "discovery"
  if (rawPath.includes("/.well-known/jwks") || KEY_PATHS.test(rawPath)) return "jwks"
  return "token"
}
