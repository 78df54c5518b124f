import type { NamedPolicy, Policy } from "@claimbridge/trust"
import type { DeployedResource } from "./deploy.ts"
import { effectiveTags } from "./operations/cognito-identity/effective-tags.ts"
import type { Account, OidcProvider, Role } from "./world/account.ts"
import type { Pool } from "./world/pool.ts"
import type { World } from "./world/world.ts"

/** What a deployment brought that jobs and tests ask about. */
export interface StackFacts {
  /** In the order of the template. */
  readonly roles: readonly DeployedRole[]
  /** In the order of the template. */
  readonly pools: readonly DeployedPool[]
  /** In the order of the template. */
  readonly buckets: readonly DeployedBucket[]
  /** All OpenID Connect providers of the account, also those that the template only expects. */
  readonly oidcProviders: readonly DeployedOidcProvider[]
}

/** An IAM role of the template, with its parsed policies. */
export interface DeployedRole extends Readonly<Pick<Role, "name" | "arn" | "trustPolicy" | "tags">> {
  /** Its name in the template. */
  readonly logicalId: string
  /** Inline and attached policies together. */
  readonly policies: readonly NamedPolicy[]
}

/** A Cognito identity pool of the template. */
export interface DeployedPool extends Pick<Pool, "id" | "arn" | "name" | "openIdConnectProviderArns"> {
  /** Its name in the template. */
  readonly logicalId: string
  /** The role of authenticated identities; absent while the pool has none. */
  readonly authenticatedRoleArn?: string
  /** The OpenID Connect providers that the pool trusts, in the pool's order. */
  readonly providers: readonly DeployedProvider[]
}

/** An OpenID Connect provider of the account. */
export type DeployedOidcProvider = Readonly<Pick<OidcProvider, "arn" | "url" | "login" | "clientIds">>

/** An OpenID Connect provider of a pool. */
export interface DeployedProvider extends DeployedOidcProvider {
  /** Tag key to claim name; empty when no tag map was set. */
  readonly tags: Readonly<Record<string, string>>
}

/** An S3 bucket of the template. */
export interface DeployedBucket {
  /** Its name in the template. */
  readonly logicalId: string
  /** The bucket's own name, 3 to 63 characters. */
  readonly name: string
  /** `arn:<partition>:s3:::<name>` */
  readonly arn: string
  /** The bucket policy; absent when there is none. */
  readonly policy?: Policy
}

/** Finds the roles, pools and buckets of a deployment in the world, in the order of the template. */
export function describeStack(world: World, account: Account, resources: readonly DeployedResource[]): StackFacts {
  return {
    roles: resources.flatMap((resource) => describeRole(account, resource)),
    pools: resources.flatMap((resource) => describePool(world, account, resource)),
    buckets: resources.flatMap((resource) => describeBucket(world, resource)),
    oidcProviders: [...account.oidcProviders.values()].map(describeOidcProvider),
  }
}

function describeRole({ roles }: Account, { logicalId, type, physicalId }: DeployedResource): DeployedRole[] {
  const role = type === "AWS::IAM::Role" ? roles.get(physicalId) : undefined
  if (!role) return []
  const { name, arn, trustPolicy, policies, tags } = role
  return [{ logicalId, name, arn, trustPolicy, policies, tags }]
}

function describePool(
  world: World,
  account: Account,
  { logicalId, type, physicalId }: DeployedResource,
): DeployedPool[] {
  const pool = type === "AWS::Cognito::IdentityPool" ? world.pools.get(physicalId) : undefined
  if (!pool) return []
  const { id, arn, name, roles, openIdConnectProviderArns } = pool
  const providers = openIdConnectProviderArns.flatMap((providerArn) => describeProvider(account, pool, providerArn))
  const role = roles.authenticated === undefined ? {} : { authenticatedRoleArn: roles.authenticated }
  return [{ logicalId, id, arn, name, openIdConnectProviderArns, providers, ...role }]
}

function describeProvider({ oidcProviders }: Account, pool: Pool, providerArn: string): DeployedProvider[] {
  const provider = oidcProviders.get(providerArn)
  if (!provider) return []
  const map = pool.principalTagMaps.get(providerArn)
  return [{ ...describeOidcProvider(provider), tags: map === undefined ? {} : effectiveTags(map) }]
}

function describeOidcProvider({ arn, url, login, clientIds }: OidcProvider): DeployedOidcProvider {
  return { arn, url, login, clientIds }
}

function describeBucket(
  { buckets }: World,
  { logicalId, type, physicalId, arn = "" }: DeployedResource,
): DeployedBucket[] {
  const bucket = type === "AWS::S3::Bucket" ? buckets.get(physicalId) : undefined
  if (!bucket) return []
  return [{ logicalId, name: bucket.name, arn, ...(bucket.policy && { policy: bucket.policy }) }]
}
