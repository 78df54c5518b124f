import type { CryptoKey, JWTHeaderParameters } from "jose"

/** Finds the public key that a token names in its header. */
export interface KeySource {
  /** @throws {TokenProblem} `KEY_UNKNOWN`, or `KEYS_UNAVAILABLE` when the issuer's documents can't be had. */
  keyFor(header: JWTHeaderParameters): Promise<CryptoKey>
}
