import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { COGNITO_LOGINS } from "../world/cognito-login.ts"
import { CLAIMS_SUPPORTED } from "./claims-supported.ts"
import { DISCOVERY_PATH } from "./discovery-path.ts"
import type { IssuerState } from "./issuer-state.ts"
import { jsonResponse } from "./json-response.ts"
import type { OwnIssuer } from "./own-issuer.ts"
import { padModulus } from "./pad-modulus.ts"

const LISTENER_PREFIX = "/_issuers/"

/**
 * Answers with a discovery document or a key set of the emulator's own issuers.
 *
 * They are found by host name, and on any host below `/_issuers/<issuer without scheme>`, where a tool that
 * can't fake names reaches them. The key set of a document is where the document was found.
 */
export async function issuerDocument(state: IssuerState, request: HttpRequest): Promise<HttpResponse | undefined> {
  const isBelowPrefix = request.rawPath.startsWith(LISTENER_PREFIX)
  const address = isBelowPrefix ? request.rawPath.slice(LISTENER_PREFIX.length) : `${request.host}${request.rawPath}`

  for (const issuer of ownIssuers(state)) {
    const base = isBelowPrefix ? `${listenerUrl(state, request)}${LISTENER_PREFIX}${name(issuer)}` : issuer.url
    if (address === `${name(issuer)}${DISCOVERY_PATH}`) return jsonResponse(200, discovery(issuer, base))
    if (address === `${name(issuer)}${issuer.keysPath}`) return jsonResponse(200, await keySet(issuer))
  }
  return isBelowPrefix ? jsonResponse(404, { message: "No such issuer document." }) : undefined
}

function ownIssuers(state: IssuerState): readonly OwnIssuer[] {
  return [
    {
      url: state.githubIssuer,
      key: state.keyring.github,
      keysPath: "/.well-known/jwks",
      claims: CLAIMS_SUPPORTED,
    },
    ...COGNITO_LOGINS.map((login) => ({
      url: `https://${login}`,
      key: state.keyring.cognito,
      keysPath: "/.well-known/jwks_uri",
      claims: ["iss", "sub", "aud", "amr", "iat", "exp"],
    })),
    ...state.ci.issuers.values(),
  ]
}

function discovery(issuer: OwnIssuer, base: string): object {
  return {
    issuer: issuer.url,
    jwks_uri: `${base}${issuer.keysPath}`,
    subject_types_supported: ["public", "pairwise"],
    response_types_supported: ["id_token"],
    claims_supported: issuer.claims,
    id_token_signing_alg_values_supported: [issuer.key.algorithm],
    scopes_supported: ["openid"],
    ...issuer.discovery,
  }
}

async function keySet(issuer: OwnIssuer): Promise<object> {
  const jwk = await issuer.key.publicJwk()
  return { keys: [issuer.padsModulus ? padModulus(jwk) : jwk] }
}

function name(issuer: OwnIssuer): string {
  return issuer.url.replace(/^https?:\/\//, "")
}

function listenerUrl(state: IssuerState, request: HttpRequest): string {
  return state.baseUrl() ?? `http://${request.host}`
}
