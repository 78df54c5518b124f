import type { Claims } from "../token/decode-claims.ts"

/**
 * The key of a token's identity: a hash over issuer, pool and exact `sub`, from which none of them can be read.
 *
 * Cognito keeps one identity for each of them, and merges identities when a token comes with another's. A token without
 * issuer or `sub` has no key.
 */
export async function identityKey(identityPoolId: string, { iss, sub }: Claims): Promise<string | undefined> {
  if (typeof iss !== "string" || typeof sub !== "string" || sub === "") return undefined
  const { createHash } = await import("node:crypto")
  return createHash("sha256")
    .update(JSON.stringify([iss, identityPoolId, sub]))
    .digest("base64url")
}
