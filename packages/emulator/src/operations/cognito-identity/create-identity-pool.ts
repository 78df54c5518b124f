import { randomUUID } from "node:crypto"
import type { Pool } from "../../world/pool.ts"
import { authorizeCaller } from "../authorize-caller.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation, OperationContext } from "../operation.ts"
import { describePool } from "./describe-pool.ts"
import { readInput } from "./input/read-input.ts"
import { type PoolInput, poolMembers } from "./pool-input.ts"
import { poolSettings } from "./pool-settings.ts"

const shape = structureShape<PoolInput>(poolMembers, ["IdentityPoolName", "AllowUnauthenticatedIdentities"])

/** Open: whether the OIDC providers must exist already. Here they needn't, and log nobody in until they do. */
export const createIdentityPool: Operation = {
  name: "CreateIdentityPool",
  signed: true,
  run(context, input) {
    const wanted = readInput(shape, input)
    const caller = authorizeCaller(context, { action: "cognito-identity:CreateIdentityPool", resource: "*" })

    const pool = newPool(context, caller.account.id, wanted)
    context.world.pools.set(pool.id, pool)
    return describePool(pool)
  },
}

function newPool({ world, region }: OperationContext, accountId: string, wanted: PoolInput): Pool {
  const id = `${region}:${randomUUID()}`
  return {
    id,
    arn: `arn:${world.partition}:cognito-identity:${region}:${accountId}:identitypool/${id}`,
    accountId,
    region,
    ...poolSettings(wanted),
    roles: {},
    roleMappings: new Map(),
    principalTagMaps: new Map(),
    identities: new Map(),
    identityIdByLogin: new Map(),
  }
}
