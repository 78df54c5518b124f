import type { PrincipalType } from "./policy.ts"

/**
 * The caller, in every spelling that a policy may use for it, most specific first.
 *
 * For a role session: session ARN, role ARN, account root ARN, account id. For a CI job that assumes a role with a
 * token: `type: "Federated"` and one id, `cognito-identity.amazonaws.com` or the ARN of the IAM OIDC provider.
 */
export interface RequestPrincipal {
  readonly type: PrincipalType
  readonly ids: readonly string[]
}

/**
 * Condition keys and their values. Keys are compared without regard to case, the tag key in `aws:RequestTag/…` included.
 *
 * A string is a single-valued key, a list a multivalued one such as `aws:TagKeys`, even with one value in it: IAM
 * compares multivalued keys with `ForAnyValue:` and `ForAllValues:` only, and puts none into variables. An empty list
 * counts as an absent key.
 */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/** Who wants to do what to which resource, and under which circumstances. */
export interface AuthorizationRequest {
  /** Service and name, for example `sts:AssumeRoleWithWebIdentity`. Compared without regard to case. */
  readonly action: string
  /** ARN. Leave it out for trust policies and for actions without a resource, which IAM checks against `"*"`. */
  readonly resource?: string
  /** Leave it out for an anonymous request. */
  readonly principal?: RequestPrincipal
  readonly context?: RequestContext
}
