import { calledRegion } from "../../http/called-region.ts"
import type { Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { unknownPool } from "./unknown-pool.ts"

/**
 * The pool of an id, as the caller may see it: in the region that was called, and for a signed call in the caller's
 * own account.
 *
 * @throws {AwsError} `ResourceNotFoundException`
 */
export function findPool({ world, request, caller }: OperationContext, id: string): Pool {
  const pool = world.pools.get(id)
  const region = calledRegion(request) ?? pool?.region
  const accountId = caller?.account.id ?? pool?.accountId
  if (pool && pool.region === region && pool.accountId === accountId) return pool

  throw unknownPool(id)
}
