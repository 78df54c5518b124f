import type { Keyring } from "../world/keyring.ts"
import { createSigningKey } from "./create-signing-key.ts"
import type { KeySource } from "./key-source.ts"
import { ownKeySource } from "./own-key-source.ts"
import { remoteKeySource } from "./remote-key-source.ts"

const COGNITO_ISSUER = "https://cognito-identity.amazonaws.com"

export interface KeyringOptions {
  readonly githubIssuer: string
  /** Where an issuer's documents are reachable, by issuer URL. Default: at the issuer URL itself. */
  readonly issuerLocations: Readonly<Record<string, string>>
  readonly fetch: typeof globalThis.fetch
}

/** Makes the keys of the emulator's own issuers, and finds everybody else's over HTTP. */
export function createKeyring({ githubIssuer, issuerLocations, fetch }: KeyringOptions): Keyring {
  const github = createSigningKey("RS256")
  const cognito = createSigningKey("RS512")
  const sources = new Map<string, KeySource>([
    [githubIssuer, ownKeySource(github)],
    [COGNITO_ISSUER, ownKeySource(cognito)],
  ])
  return {
    github,
    cognito,
    sourceFor(issuer) {
      const known = sources.get(issuer)
      if (known) return known
      const source = remoteKeySource({ issuer, location: issuerLocations[issuer] ?? issuer, fetch })
      sources.set(issuer, source)
      return source
    },
  }
}
