import type { IdentityPool, RoleMapping } from "@aws-sdk/client-cognito-identity"
import type { HopSide } from "../chain/hop-side.ts"
import type { Reading } from "../reading.ts"

/** Whose credentials read the AWS side. */
export interface Caller {
  readonly accountId: string
  readonly arn: string
}

/** The roles that a pool gives, and its rules for choosing them by the provider's ARN. */
export interface PoolRoles {
  readonly roles: Readonly<Record<string, string>>
  readonly mappings: Readonly<Record<string, RoleMapping>>
}

/** Which claim becomes which tag, for one provider of a pool. */
export interface TagMap {
  readonly usesDefaults: boolean
  /** Claims by their tag keys. */
  readonly tags: Readonly<Record<string, string>>
}

/** A map, and what it stands under. */
export interface NamedTagMap extends TagMap {
  readonly provider: string
}

/** An IAM OIDC provider. */
export interface OidcProvider {
  readonly arn: string
  /** The issuer without scheme, as Cognito wants it for a login. */
  readonly login: string
  readonly clientIds: readonly string[]
}

/** What decides who may assume a role, and for how long. */
export interface RoleSettings {
  readonly arn: string
  readonly name: string
  /** JSON text. */
  readonly trustPolicy: string
  readonly maxSessionSeconds: number
  readonly tags: Readonly<Record<string, string>>
}

/** A policy that says what a role may do. */
export interface RolePolicy {
  /** Its name, or the ARN of one that is attached. */
  readonly name: string
  /** JSON text. */
  readonly document: string
}

/** All that was read of the AWS side. */
export interface AwsSide {
  readonly caller: Reading<Caller>
  readonly pool: Reading<IdentityPool>
  readonly poolRoles: Reading<PoolRoles>
  /** Of the login's provider, under its ARN. */
  readonly tagMap: Reading<TagMap>
  /** Under other names, where it may stand by mistake: the login, or another provider of the pool. Empty ones are left out. */
  readonly otherTagMaps: readonly NamedTagMap[]
  /** Of the caller's account; those that the login could mean. */
  readonly providers: Reading<readonly OidcProvider[]>
  /** The role that the exchange ends with; in flow `enhanced` the pool may choose it. */
  readonly roleArn: string | undefined
  readonly role: Reading<RoleSettings>
  /** Of the chain, in its order. */
  readonly hops: readonly HopSide[]
}
