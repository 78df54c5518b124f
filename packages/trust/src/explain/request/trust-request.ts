import type { RequestContext, RequestPrincipal } from "../../authorization-request.ts"
import type { Pool } from "../../pool.ts"

/**
 * The claims of a token, decoded. In place of them the token itself will do: only its payload is read, nothing is
 * verified, and the token stays out of the explanation.
 */
export type TokenClaims = Readonly<Record<string, unknown>> | string

/** What a call to assume a role says besides the token. */
export interface RoleCall {
  /** ARN of the role, 20 to 2,048 characters. */
  readonly roleArn: string
  /** 2 to 64 characters of `\w+=,.@-`. Without it, `sts:RoleSessionName` counts as absent. */
  readonly roleSessionName?: string
  /** In seconds, 900 to 43,200. Without it, `sts:DurationSeconds` counts as absent. */
  readonly durationSeconds?: number
  /** Tags of the role itself. They show through as `aws:PrincipalTag/…` wherever a claim gives no tag. Default: none. */
  readonly roleTags?: Readonly<Record<string, string>>
  /** Further condition keys, such as `aws:SourceIp`. They win over those made of claims. */
  readonly context?: RequestContext
}

/** A pool that has to be known, and its mapping with it. */
export interface RequestPool extends Pool {
  readonly id: string
  readonly mapping: Readonly<Record<string, string>>
}

/** A CI job's token, exchanged by an identity pool: the basic or the enhanced flow. */
export interface PoolRequest extends RoleCall {
  readonly from: "pool"
  /** Default: `basic`. The enhanced flow names the session itself. */
  readonly flow?: "basic" | "enhanced"
  /** Of the CI's token. */
  readonly claims: TokenClaims
  readonly pool: RequestPool
  /** Default: the issuer of the claims, without scheme and trailing slash. */
  readonly login?: string
  /** Without it, `cognito-identity.amazonaws.com:sub` counts as absent. */
  readonly identityId?: string
}

/** A token that is handed to STS as it is: the CI's own in the direct flow, or one that `GetOpenIdToken` gave. */
export interface StsTokenRequest extends RoleCall {
  readonly from: "token"
  readonly claims: TokenClaims
}

/** Condition keys that are known already, such as those of a recorded event. */
export interface ContextRequest {
  readonly from: "context"
  /** Default: `sts:AssumeRoleWithWebIdentity`. Tags and source identity add their own actions. */
  readonly action?: string
  /** Left out: anonymous. */
  readonly principal?: RequestPrincipal
  readonly context: RequestContext
}

/** Who wants to assume a role, told by what is at hand. */
export type TrustRequest = PoolRequest | StsTokenRequest | ContextRequest
