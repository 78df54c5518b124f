import { invalidToken } from "./invalid-token.ts"

/**
 * Compares `azp`, or without one `aud`, with the provider's client ids.
 *
 * Open: the text for an audience that isn't listed, and lists of audiences. A list passes when every entry is
 * a client id, as OpenID Connect Core 3.1.3.7 asks.
 *
 * @throws {AwsError} `NotAuthorizedException`
 */
export function checkAudience(claims: Readonly<Record<string, unknown>>, clientIds: readonly string[]): void {
  const { aud, azp } = claims
  if (!isPresent(aud)) throw invalidToken("Missing a required claim: aud")

  if ([aud].flat().some((entry) => typeof entry !== "string")) throw invalidToken("Incorrect token audience")
  const wanted: unknown = azp === undefined ? aud : azp
  const audiences: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
  const isListed = (audience: unknown): boolean => typeof audience === "string" && clientIds.includes(audience)
  if (!audiences.every(isListed)) throw invalidToken("Incorrect token audience")
}

function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ""
}
