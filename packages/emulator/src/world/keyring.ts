import type { KeySource } from "../tokens/key-source.ts"
import type { SigningKey } from "../tokens/signing-key.ts"

/** Signing keys of the emulator's own issuers, and the way to everybody else's public keys. */
export interface Keyring {
  /** GitHub's issuer, RS256. */
  readonly github: SigningKey
  /** Cognito's issuers of all partitions, RS512. */
  readonly cognito: SigningKey
  /** The key of an issuer that lives here. It is made at the first call, RS256. */
  signingKey(issuer: string): SigningKey
  /** Where the keys of an issuer come from: our own, or a discovery document over HTTP. */
  sourceFor(issuer: string): KeySource
}
