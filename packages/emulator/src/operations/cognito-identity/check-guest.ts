import type { Pool } from "../../world/pool.ts"
import { notAuthorized } from "./not-authorized.ts"

/** @throws {AwsError} `NotAuthorizedException` when the pool has no guests. */
export function checkGuest(pool: Pool): void {
  if (pool.allowUnauthenticatedIdentities) return
  throw notAuthorized("Unauthenticated access is not supported for this identity pool.")
}
