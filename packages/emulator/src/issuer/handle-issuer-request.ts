import { ciEndpoint } from "../ci/ci-endpoint.ts"
import { isCiPath } from "../ci/is-ci-path.ts"
import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { issuerDocument } from "./issuer-document.ts"
import type { IssuerState } from "./issuer-state.ts"
import { tokenEndpoint } from "./token-endpoint.ts"
import { TOKEN_REQUEST_HOST } from "./token-request-host.ts"

/**
 * Answers for the emulator's own issuers: the token endpoints of GitHub and the other CIs, and the discovery and key
 * documents of all of them and of Cognito. Gives `undefined` for a request that is somebody else's.
 */
export async function handleIssuerRequest(state: IssuerState, request: HttpRequest): Promise<HttpResponse | undefined> {
  const isForJobs = request.rawPath.startsWith("/_github/") || hostname(request) === TOKEN_REQUEST_HOST
  if (isCiPath(request.rawPath)) return ciEndpoint(state.ci, request)
  if (isForJobs) return tokenEndpoint(state, request)
  return issuerDocument(state, request)
}

function hostname(request: HttpRequest): string {
  return request.host.replace(/:\d+$/, "")
}
