import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { describePool } from "./describe-pool.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"
import { type PoolInput, poolMembers } from "./pool-input.ts"
import { poolSettings } from "./pool-settings.ts"

interface Input extends PoolInput {
  readonly IdentityPoolId: string
}

const shape = structureShape<Input>({ ...poolMembers, IdentityPoolId: limits.identityPoolId }, [
  "IdentityPoolId",
  "IdentityPoolName",
  "AllowUnauthenticatedIdentities",
])

/**
 * Replaces all the settings of a pool: what isn't given is unset, tags too. Roles, mappings and identities stay.
 *
 * Open: whether the maps of a provider that is no longer on the pool stay. Here they do.
 */
export const updateIdentityPool: Operation = {
  name: "UpdateIdentityPool",
  signed: true,
  run(context, input) {
    const wanted = readInput(shape, input)
    const pool = findManagedPool(context, "UpdateIdentityPool", wanted.IdentityPoolId)
    const { id, arn, accountId, region, roles, roleMappings } = pool
    const { principalTagMaps, identities, identityIdByLogin } = pool
    const kept = { id, arn, accountId, region, roles, roleMappings, principalTagMaps, identities, identityIdByLogin }
    const updated = { ...kept, ...poolSettings(wanted) }
    context.world.pools.set(id, updated)
    return describePool(updated)
  },
}
