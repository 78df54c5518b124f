import type { IssuerKind } from "./issuer-kind.ts"
import type { LintRule } from "./lint-rule.ts"

/**
 * An identity pool and the map of one of its providers, as plain values. Leave out what isn't set: AWS has a default for it,
 * and that is what is looked at.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html
 */
export interface PoolConfiguration {
  /** `AllowClassicFlow`. Left out, AWS takes it for `true`. */
  readonly allowClassicFlow?: boolean
  /** `AllowUnauthenticatedIdentities`. */
  readonly allowUnauthenticatedIdentities?: boolean
  /** `DeveloperProviderName`. */
  readonly developerProviderName?: string
  /** ARNs or names of everything whose tokens the pool takes. */
  readonly providers?: readonly string[]
  /** `PrincipalTags` of the CI's provider: tag key → claim. */
  readonly mapping?: Readonly<Record<string, string>>
  /** The keys of `RoleMappings`. */
  readonly roleMappings?: readonly string[]
  /** The tags of the roles that the pool's jobs take, key → value. */
  readonly roleTags?: Readonly<Record<string, string>>
  /** Who issues the tokens. Default: `github`. */
  readonly issuer?: IssuerKind
}

export type PoolRule = LintRule<PoolConfiguration>
