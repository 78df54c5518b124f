import { DISCOVERY_PATH } from "../issuer/discovery-path.ts"
import type { SigningKey } from "../tokens/signing-key.ts"
import type { CiClaims } from "./ci-claims.ts"
import type { CiProfile } from "./ci-profile.ts"
import type { CiRegistry } from "./ci-registry.ts"

export interface NewIssuer {
  readonly url: string
  readonly key: SigningKey
  readonly profile: CiProfile
  readonly claims: CiClaims
}

/** Publishes an issuer's documents. */
export function addIssuer(registry: CiRegistry, { url, key, profile, claims }: NewIssuer): void {
  const { keysPath = "/.well-known/jwks", ...form } = profile.documents ?? {}
  registry.issuers.set(url, { url, key, keysPath, claims: Object.keys(claims), ...form })
  const name = url.replace(/^https?:\/\//, "")
  registry.documents.add(`${name}${DISCOVERY_PATH}`).add(`${name}${keysPath}`)
}
