import type { IssuerKind } from "./claims/issuer-kind.ts"

/**
 * An Amazon Cognito identity pool and the map of one of its providers, as plain values. Leave out what isn't set: AWS has a
 * default for it, and that is what is looked at.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html
 */
export interface Pool {
  /** Such as `eu-central-1:00000000-0000-4000-8000-000000000000`. */
  readonly id?: string
  /**
   * The pool's account, which is also that of its IAM OIDC provider. Without it, `explainTrust` doesn't know the provider's
   * ARN and so the third entry of `amr`.
   */
  readonly accountId?: string
  /**
   * Tag key to claim name, at most 50: `PrincipalTags` of the CI's provider. `UseDefaults` stands for
   * `{ client: "aud", username: "sub" }`. Without it, `lintTrust` takes each tag for the claim of that name.
   */
  readonly mapping?: Readonly<Record<string, string>>
  /** ARNs of IAM OIDC providers, or issuers without scheme, whose tokens the pool takes. Default: not checked. */
  readonly providers?: readonly string[]
  /** `AllowClassicFlow`: `false` refuses the basic flow. Left out, AWS takes it for `true`. */
  readonly allowClassicFlow?: boolean
  /** `AllowUnauthenticatedIdentities`. */
  readonly allowUnauthenticatedIdentities?: boolean
  /** `DeveloperProviderName`. */
  readonly developerProviderName?: string
  /** The keys of `RoleMappings`. */
  readonly roleMappings?: readonly string[]
  /** Who issues the tokens that the pool takes. Default: `github`. */
  readonly issuer?: IssuerKind
}
