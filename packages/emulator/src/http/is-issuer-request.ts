import { isCiPath } from "../ci/is-ci-path.ts"
import type { IssuerState } from "../issuer/issuer-state.ts"
import { TOKEN_REQUEST_HOST } from "../issuer/token-request-host.ts"
import { COGNITO_LOGINS } from "../world/cognito-login.ts"
import type { HttpRequest } from "./http-message.ts"

/** Hosts that do nothing but issue tokens. */
const ISSUER_HOSTS: ReadonlySet<string> = new Set([
  TOKEN_REQUEST_HOST,
  "token.actions.githubusercontent.com",
  ...COGNITO_LOGINS,
])

/** Tells requests for a token or an issuer's documents from AWS calls. */
export function isIssuerRequest({ githubIssuer, ci }: IssuerState, { host, rawPath, headers }: HttpRequest): boolean {
  if (headers["x-amz-target"] !== undefined) return false
  if (rawPath.startsWith("/_github/") || rawPath.startsWith("/_issuers/")) return true
  if (isCiPath(rawPath) || ISSUER_HOSTS.has(host)) return true
  if (ci.documents.size > 0 && ci.documents.has(`${host}${rawPath}`)) return true
  return rawPath.includes("/.well-known/") && host === new URL(githubIssuer).host
}
