import type { Pool } from "../../world/pool.ts"
import { authorizeCaller } from "../authorize-caller.ts"
import type { OperationContext } from "../operation.ts"
import { findPool } from "./find-pool.ts"

/**
 * The pool that a signed operation is about, when the caller may perform the operation on it.
 *
 * @throws {AwsError} `ResourceNotFoundException`, `AccessDeniedException`
 */
export function findManagedPool(context: OperationContext, operation: string, id: string): Pool {
  const pool = findPool(context, id)
  authorizeCaller(context, { action: `cognito-identity:${operation}`, resource: pool.arn })
  return pool
}
