import type { Pool } from "@claimbridge/trust"
import { issuerKindOf } from "@claimbridge/trust/lint"
import { makePool } from "../../trust/find/make-pool.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"

/** The pool, as far as a trust policy or a rule about pools has to do with it. */
export function poolFacts({ aws, target, login }: Facts): Pool {
  const pool = readValue(aws.pool)
  const tagMap = readValue(aws.tagMap)
  // Who may read a pool is of its account.
  const accountId = pool && readValue(aws.caller)?.accountId
  const made = makePool({
    id: target.poolId,
    mapping: tagMap?.tags ?? (aws.tagMap.state === "missing" ? {} : undefined),
    providers: pool?.OpenIdConnectProviderARNs,
    allowClassicFlow: pool?.AllowClassicFlow,
    allowUnauthenticatedIdentities: pool?.AllowUnauthenticatedIdentities,
    developerProviderName: pool?.DeveloperProviderName,
    roleMappings: Object.keys(readValue(aws.poolRoles)?.mappings ?? {}),
  })
  const issuer = login === undefined ? undefined : issuerKindOf(login)
  return { ...made, ...(issuer && { issuer }), ...(accountId !== undefined && { accountId }) }
}
