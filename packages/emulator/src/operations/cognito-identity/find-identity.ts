import { AwsError } from "../../wire/aws-error.ts"
import type { Identity, Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { findPool } from "./find-pool.ts"

export interface FoundIdentity {
  readonly pool: Pool
  readonly identity: Identity
}

/**
 * The identity of an id, disabled or not.
 *
 * @throws {AwsError} `ResourceNotFoundException`
 */
export function findIdentity(context: OperationContext, id: string): FoundIdentity {
  for (const pool of context.world.pools.values()) {
    const identity = pool.identities.get(id)
    if (identity) return { pool: findPool(context, pool.id), identity }
  }
  throw new AwsError("ResourceNotFoundException", `Identity '${id}' not found.`)
}
