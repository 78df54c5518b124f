import type { Pool, TrustRequest } from "@claimbridge/trust"
import { fillSessionName } from "../../trust/explain/fill-session-name.ts"
import { makePool } from "../../trust/find/make-pool.ts"
import { arnOfProvider } from "../aws/arn-of-provider.ts"
import type { RoleSettings } from "../aws/aws-side.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"

/** What a role's trust policy is asked about. */
export interface TrustWorld {
  readonly flow: "basic" | "enhanced" | "direct"
  readonly role: RoleSettings
  readonly pool: Pool
  readonly login: string | undefined
  readonly providerArn: string | undefined
  readonly claims: Readonly<Record<string, unknown>> | undefined
  /** What STS is given, when AWS made it. */
  readonly openIdClaims: Readonly<Record<string, unknown>> | undefined
  readonly call: { readonly roleSessionName?: string; readonly durationSeconds?: number }
}

/** Puts together what was read; nothing without a role. */
export function trustWorld(facts: Facts): TrustWorld | undefined {
  const role = readValue(facts.aws.role)
  return role && worldWith(facts, role)
}

/** The same for a role, and for a map of tags that is still to be set. */
export function worldWith(facts: Facts, role: RoleSettings, mapping?: Readonly<Record<string, string>>): TrustWorld {
  const { aws, target, login, job, exchange } = facts
  const accountId = readValue(aws.caller)?.accountId
  const made = exchange.state === "skipped" ? undefined : exchange.openIdClaims
  return {
    flow: target.flow,
    role,
    pool: { ...poolFacts(facts), ...(mapping && { mapping }) },
    login,
    providerArn: login && accountId ? arnOfProvider(target.region, accountId, login) : undefined,
    claims: job.claims,
    openIdClaims: mapping ? undefined : made,
    call: callFacts(facts),
  }
}

/** The pool, as far as a trust policy or a rule about pools has to do with it. */
export function poolFacts({ aws, target }: Facts): Pool {
  const pool = readValue(aws.pool)
  const tagMap = readValue(aws.tagMap)
  const accountId = readValue(aws.caller)?.accountId
  const made = makePool({
    id: target.poolId,
    mapping: tagMap?.tags ?? (aws.tagMap.state === "missing" ? {} : undefined),
    providers: pool?.OpenIdConnectProviderARNs,
    allowClassicFlow: pool?.AllowClassicFlow,
    allowUnauthenticatedIdentities: pool?.AllowUnauthenticatedIdentities,
    developerProviderName: pool?.DeveloperProviderName,
    roleMappings: Object.keys(readValue(aws.poolRoles)?.mappings ?? {}),
  })
  return { ...made, ...(accountId !== undefined && { accountId }) }
}

function callFacts({ options, job }: Facts): TrustWorld["call"] {
  const name = options.text("role-session-name")
  const durationSeconds = options.number("duration-seconds")
  return {
    ...(name !== undefined && { roleSessionName: fillSessionName(name, job.claims ?? {}) }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
}

/** The request that STS would decide about; nothing when too little is known. What stops before STS is not looked at. */
export function trustRequestIn({ flow, role, pool, claims, openIdClaims, call }: TrustWorld): TrustRequest | undefined {
  const base = { roleArn: role.arn, roleTags: role.tags, ...call }
  if (flow === "direct") return claims && { from: "token", claims, ...base }
  if (openIdClaims !== undefined) return { from: "token", claims: openIdClaims, ...base }
  const { id, mapping, accountId } = pool
  if (claims === undefined || id === undefined || mapping === undefined) return undefined
  return { from: "pool", flow, claims, pool: { id, mapping, ...(accountId !== undefined && { accountId }) }, ...base }
}
