import type { Pool } from "@claimbridge/trust"
import { isRecord } from "../source/is-record.ts"

/** What the file of a role says besides its policy. */
export interface KnownOfRole {
  readonly pool: Pool | undefined
  readonly roleArn: string | undefined
}

/** A request, with what is known of the role and its pool where it says nothing of them. */
export function completeRequest(request: unknown, { pool, roleArn }: KnownOfRole): unknown {
  if (request !== undefined && !isRecord(request)) return request
  const from = request?.from ?? (pool ? "pool" : "token")
  const givenPool = request?.pool
  const known = {
    from,
    ...(roleArn !== undefined && { roleArn }),
    ...(from === "pool" && { pool: { ...testedPool(pool), ...(isRecord(givenPool) && givenPool) } }),
  }
  return { ...known, ...request, ...(from === "pool" && { pool: known.pool }) }
}

/** What tests take of a pool. */
function testedPool({ id, accountId, mapping, providers, allowClassicFlow }: Pool = {}): object {
  return {
    ...(id !== undefined && { id }),
    ...(accountId !== undefined && { accountId }),
    ...(mapping && { mapping }),
    ...(providers && { providers }),
    ...(allowClassicFlow !== undefined && { allowClassicFlow }),
  }
}
