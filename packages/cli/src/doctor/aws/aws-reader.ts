import type { IdentityPool } from "@aws-sdk/client-cognito-identity"
import type { Reading } from "../reading.ts"
import type { Caller, OidcProvider, PoolRoles, RolePolicy, RoleSettings, TagMap } from "./aws-side.ts"

/** Reads of AWS, each of which may be refused. None of them changes anything. */
export interface AwsReader {
  readonly caller: () => Promise<Reading<Caller>>
  readonly pool: (poolId: string) => Promise<Reading<IdentityPool>>
  readonly poolRoles: (poolId: string) => Promise<Reading<PoolRoles>>
  readonly tagMap: (poolId: string, providerName: string) => Promise<Reading<TagMap>>
  /** The ARNs of the account's OIDC providers. */
  readonly providerArns: () => Promise<Reading<readonly string[]>>
  readonly provider: (arn: string) => Promise<Reading<OidcProvider>>
  readonly role: (arn: string) => Promise<Reading<RoleSettings>>
  /** What a role may do: its own policies, and those that are attached. */
  readonly rolePolicies: (arn: string) => Promise<Reading<readonly RolePolicy[]>>
  readonly close: () => void
}
