import type { TokenProvider } from "./find-token-provider.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"

/**
 * Decides which audience of a token counts: `azp` when it has one, else `aud`.
 *
 * Open: what STS makes of a list of audiences. Here every entry must be a client id of the provider, and the first counts.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export function readAudience(claims: Readonly<Record<string, unknown>>, { clientIds }: TokenProvider): string {
  const audiences = textsOf(claims.aud)
  if (audiences.length === 0) throw invalidIdentityToken("Missing a required claim: aud")
  if ([claims.aud].flat().length > audiences.length) throw invalidIdentityToken("Incorrect token audience")
  const candidates = claims.azp === undefined || !clientIds ? audiences : textsOf(claims.azp)
  const [audience] = candidates
  const known = candidates.every((candidate) => !clientIds || clientIds.includes(candidate))
  if (audience === undefined || !known) throw invalidIdentityToken("Incorrect token audience")
  return audience
}

function textsOf(claim: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return values.filter((value) => typeof value === "string" && value !== "").map(String)
}
