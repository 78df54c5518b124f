import { invalidIdentityToken } from "./invalid-identity-token.ts"

const CLAIM = "https://aws.amazon.com/roles"

/**
 * Tells whether the identity provider named this role in the token. A token that names roles is good for no other one.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export function checkRolesClaim(claims: Readonly<Record<string, unknown>>, roleArn: string): boolean {
  const claim = claims[CLAIM]
  if (claim === undefined) return false
  const roles: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  if (roles.includes(roleArn)) return true
  throw invalidIdentityToken("The target role ARN is not present in the roles claim of the identity token")
}
