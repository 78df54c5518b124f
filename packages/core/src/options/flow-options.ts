import type { CommonOptions } from "./common-options.ts"
import type { PoolOptions } from "./pool-options.ts"
import type { RoleOptions } from "./role-options.ts"

/** Fields that must not be given, but may be there and undefined. */
type Without<Options> = { readonly [Name in keyof Options]?: undefined }

/** Flow `basic`: the pool turns the token into its own, and STS assumes any role that trusts the pool. */
export interface BasicOptions extends CommonOptions, PoolOptions, RoleOptions {
  /** CI token, `GetId`, `GetOpenIdToken`, `AssumeRoleWithWebIdentity`. The default flow. */
  readonly flow?: "basic"
  readonly customRoleArn?: undefined
}

/** Flow `enhanced`: the pool chooses the role. */
export interface EnhancedOptions extends CommonOptions, PoolOptions, Without<RoleOptions> {
  /** CI token, `GetId`, `GetCredentialsForIdentity`. */
  readonly flow: "enhanced"
  /** One of the roles that the pool's role mapping allows. Default: the pool decides. */
  readonly customRoleArn?: string
}

/** Flow `direct`: STS takes the CI's token itself. There are no session tags. */
export interface DirectOptions extends CommonOptions, RoleOptions, Without<Omit<PoolOptions, "identityPoolId">> {
  /** CI token, `AssumeRoleWithWebIdentity`. */
  readonly flow: "direct"
  /** Only its region is used, for STS. Default: see `clientConfig.region`. */
  readonly identityPoolId?: string
  readonly customRoleArn?: undefined
}

/** The options of one flow. */
export type FlowOptions = BasicOptions | EnhancedOptions | DirectOptions
