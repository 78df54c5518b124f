import type { TokenProvider } from "./find-token-provider.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"

/**
 * Decides which audience of a token counts: `azp` when it has one, else the first `aud` that the provider knows.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export function readAudience(claims: Readonly<Record<string, unknown>>, { clientIds }: TokenProvider): string {
  const audiences = textsOf(claims.aud)
  if (audiences.length === 0) throw invalidIdentityToken("Missing a required claim: aud")
  const candidates = claims.azp === undefined || !clientIds ? audiences : textsOf(claims.azp)
  const audience = candidates.find((candidate) => !clientIds || clientIds.includes(candidate))
  if (audience === undefined) throw invalidIdentityToken("Incorrect token audience")
  return audience
}

function textsOf(claim: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return values.filter((value) => typeof value === "string" && value !== "").map(String)
}
