import { invalidIdentityToken } from "./invalid-identity-token.ts"

/** @throws {AwsError} `InvalidIdentityToken` when the claim isn't a text. */
export function requireClaim(claims: Readonly<Record<string, unknown>>, name: string): string {
  const value = claims[name]
  if (typeof value !== "string" || value === "") throw invalidIdentityToken(`Missing a required claim: ${name}`)
  return value
}
