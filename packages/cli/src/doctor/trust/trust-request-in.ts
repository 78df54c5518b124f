import type { TrustRequest } from "@claimbridge/trust"
import type { TrustWorld } from "./trust-world.ts"

/** The request that STS would decide about; nothing when too little is known. What stops before STS is not looked at. */
export function trustRequestIn({ flow, role, pool, claims, openIdClaims, call }: TrustWorld): TrustRequest | undefined {
  const base = { roleArn: role.arn, roleTags: role.tags, ...call }
  if (flow === "direct") return claims && { from: "token", claims, ...base }
  if (openIdClaims !== undefined) return { from: "token", claims: openIdClaims, ...base }
  const { id, mapping, accountId } = pool
  if (claims === undefined || id === undefined || mapping === undefined) return undefined
  return { from: "pool", flow, claims, pool: { id, mapping, ...(accountId !== undefined && { accountId }) }, ...base }
}
