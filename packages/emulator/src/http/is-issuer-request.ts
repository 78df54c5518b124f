import { TOKEN_REQUEST_HOST } from "../issuer/token-request-host.ts"
import type { HttpRequest } from "./http-message.ts"

const COGNITO_ISSUER_HOST = "cognito-identity.amazonaws.com"

/** Tells requests for a token or an issuer's documents from AWS calls. */
export function isIssuerRequest(githubIssuer: string, { host, rawPath, headers }: HttpRequest): boolean {
  if (headers["x-amz-target"] !== undefined) return false
  if (rawPath.startsWith("/_github/") || rawPath.startsWith("/_issuers/")) return true
  return [TOKEN_REQUEST_HOST, COGNITO_ISSUER_HOST, new URL(githubIssuer).host].includes(host)
}
