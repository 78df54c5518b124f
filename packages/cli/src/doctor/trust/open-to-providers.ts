import type { Policy, Pool } from "@claimbridge/trust"
import { type Finding, lintTrust } from "@claimbridge/trust/lint"

/** Where a trust policy takes tokens of every provider, of a pool that has several. */
export function openToProviders(policy: Policy, pool: Pool): readonly Finding[] {
  if ((pool.providers ?? []).length < 2) return []
  return lintTrust(policy, { pool }, { preset: "strict" }).filter(({ code }) => code === "PROVIDER_NOT_PINNED")
}
