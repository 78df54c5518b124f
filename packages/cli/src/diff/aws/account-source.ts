import type { IdentityPool } from "@aws-sdk/client-cognito-identity"
import type { PlanValue, Resource, Stack } from "@claimbridge/infra"
import type { AwsClients } from "../../aws/aws-clients.ts"
import { providerLogin } from "../provider-login.ts"
import type { Reading } from "../reading.ts"
import type { ResourceState } from "../resource-state.ts"
import type { StateSource } from "../state-source.ts"
import { poolState } from "./pool-state.ts"
import { readProvider } from "./read-provider.ts"
import { readRole } from "./read-role.ts"
import { readRoleRules } from "./read-role-rules.ts"
import { readTagMap } from "./read-tag-map.ts"
import { readTrustingRoles } from "./read-trusting-roles.ts"

/** What is known of the pool before anything else is read. */
export interface KnownPool {
  readonly id: Reading<string>
  /** Absent, too, where the model makes none in this account. */
  readonly reading: Reading<IdentityPool>
  /** `arn:aws:iam::111122223333` */
  readonly iam: string
}

/** An account as the other side of a comparison. */
export function accountSource(clients: AwsClients, stack: Stack, pool: KnownPool): StateSource {
  const arnOf = (value: PlanValue): string => `${pool.iam}:oidc-provider/${providerLogin(value, stack)}`
  const inPool = async (read: (poolId: string) => Promise<Reading<ResourceState>>): Promise<Reading<ResourceState>> =>
    pool.id.state === "found" ? read(pool.id.value) : pool.id
  const read = async (resource: Resource): Promise<Reading<ResourceState>> => {
    switch (resource.kind) {
      case "oidc-provider":
        return readProvider(clients.iam, `${pool.iam}:oidc-provider/${providerLogin(resource.url, stack)}`)
      case "identity-pool":
        return pool.reading.state === "found" ? { state: "found", value: poolState(pool.reading.value) } : pool.reading
      case "tag-map":
        return inPool((poolId) => readTagMap(clients.cognito, poolId, arnOf(resource.provider)))
      case "role-rules":
        return inPool((poolId) => readRoleRules(clients.cognito, poolId))
      case "role":
        return readRole(clients.iam, resource.name)
    }
  }
  return {
    poolId: pool.id,
    read,
    trusting: async () => (pool.id.state === "found" ? readTrustingRoles(clients.iam, pool.id.value) : pool.id),
  }
}
