import { IssuerError } from "../issuer-error.ts"
import { sameHash } from "../same-hash.ts"
import { sha256Hex } from "../sha256-hex.ts"
import type { Registrar } from "./registrar.ts"

/**
 * Whose secret this is. It looks at every registrar, found or not, so that the time taken tells nothing.
 *
 * @throws {IssuerError} `ERR_REGISTRAR_UNKNOWN`
 */
export function findRegistrar(registrars: readonly Registrar[], secret: string): Registrar {
  const hash = sha256Hex(secret)
  const [found] = registrars.filter((registrar) => hashesOf(registrar).filter((own) => sameHash(hash, own)).length > 0)
  if (found) return found
  throw new IssuerError("ERR_REGISTRAR_UNKNOWN", "The secret is no registrar's.")
}

function hashesOf({ secretSha256 }: Registrar): readonly string[] {
  return typeof secretSha256 === "string" ? [secretSha256] : secretSha256
}
