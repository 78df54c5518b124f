import { randomBytes } from "node:crypto"
import { sha256Hex } from "../sha256-hex.ts"

/** A new secret, and what the issuer has to know of it. */
export interface RegistrarSecret {
  /** For the registrar alone: 256 random bits. */
  readonly secret: string
  /** For the issuer's configuration, which need not be kept secret then. */
  readonly secretSha256: string
}

/**
 * Makes a secret for a registrar.
 *
 * @example
 * ```ts
 * import { createRegistrarSecret } from "@claimbridge/issuer"
 *
 * const { secret, secretSha256 } = createRegistrarSecret()
 * ```
 */
export function createRegistrarSecret(): RegistrarSecret {
  const secret = randomBytes(32).toString("base64url")
  return { secret, secretSha256: sha256Hex(secret) }
}
