import type { IssuerKind } from "../claims/issuer-kind.ts"
import { sharedIssuer } from "./shared-issuers.ts"

/**
 * Tells who can get a token from an issuer, named as in `Logins`, for the `issuer` of a pool.
 *
 * An issuer that AWS does not list as shared counts as `private`.
 *
 * @example
 * ```ts
 * import { issuerKindOf, type Pool } from "@claimbridge/trust/lint"
 *
 * export const pool: Pool = { issuer: issuerKindOf("gitlab.com"), mapping: { project_id: "project_id" } }
 * ```
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function issuerKindOf(login: string): IssuerKind {
  return sharedIssuer(login)?.kind ?? "private"
}
