import { COGNITO_LOGINS } from "../world/cognito-login.ts"
import type { Keyring } from "../world/keyring.ts"
import { createSigningKey } from "./create-signing-key.ts"
import type { KeySource } from "./key-source.ts"
import { ownKeySource } from "./own-key-source.ts"
import { remoteKeySource } from "./remote-key-source.ts"
import type { SigningKey } from "./signing-key.ts"
import { TokenProblem } from "./token-problem.ts"

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
  const sources = new Map<string, KeySource>()
  const keys = new Map<string, SigningKey>()
  const own = new Set<string>()
  const addOwn = (issuer: string, key: SigningKey): SigningKey => {
    sources.set(issuer, ownKeySource(key))
    keys.set(issuer, key)
    own.add(bare(issuer))
    return key
  }

  addOwn(githubIssuer, github)
  for (const login of COGNITO_LOGINS) addOwn(`https://${login}`, cognito)
  return {
    github,
    cognito,
    signingKey: (issuer) => keys.get(issuer) ?? addOwn(issuer, createSigningKey("RS256")),
    sourceFor(issuer) {
      const known = sources.get(issuer)
      if (known) return known
      if (own.has(bare(issuer))) return REFUSED
      const source = remoteKeySource({ issuer, location: issuerLocations[issuer] ?? issuer, fetch })
      sources.set(issuer, source)
      return source
    },
  }
}

/** Of an issuer that is our own but for case or a trailing slash: nothing is fetched for it. */
const REFUSED: KeySource = {
  keyFor: () => Promise.reject(new TokenProblem("ISSUER_REFUSED")),
}

function bare(issuer: string): string {
  return issuer.toLowerCase().replace(/\/$/, "")
}
