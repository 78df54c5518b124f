import type { IssuerKind } from "./issuer-kind.ts"

/** What is known about the role and its pool besides the policy. Each fact lets more be found, and less be guessed. */
export interface TrustFacts {
  /** The id of the pool whose jobs the role is for, such as `eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c`. */
  readonly poolId?: string
  /** Tag key → claim, as in `SetPrincipalTagAttributeMap`. Default: each tag is taken for the claim of that name. */
  readonly mapping?: Readonly<Record<string, string>>
  /** The tags of the role itself, key → value. */
  readonly roleTags?: Readonly<Record<string, string>>
  /** Who issues the tokens that the pool takes. Default: `github`. Without a pool, the policy says it. */
  readonly issuer?: IssuerKind
  /** The ids of the owners (organizations, groups) that are yours. */
  readonly ownerIds?: readonly string[]
}
