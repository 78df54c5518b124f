import type { SigningAlgorithm } from "../keys/signer.ts"
import type { Settings } from "../settings.ts"

const ownClaims = ["iss", "sub", "aud", "iat", "nbf", "exp", "jti"]

/** The discovery document. The issuer has no authorization endpoint: nobody signs in here. */
export function discoveryDocument({ url, claims }: Settings, algorithms: readonly SigningAlgorithm[]): object {
  return {
    issuer: url,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ["id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [...new Set(algorithms)],
    scopes_supported: ["openid"],
    claims_supported: [...ownClaims, ...Object.keys(claims.facts), ...Object.keys(claims.fixed ?? {})],
  }
}
