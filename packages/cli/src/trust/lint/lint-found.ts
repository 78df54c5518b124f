import { type Finding, lintPool, lintTrust, type Pool, type Preset } from "@claimbridge/trust/lint"
import type { FoundPolicy, FoundPool, FoundTrust } from "../find/found.ts"
import { parseFoundPolicy } from "../find/parse-found-policy.ts"
import { placeInPolicy } from "../find/place-in-policy.ts"
import { poolOf } from "../find/pool-of.ts"
import type { Linted } from "./linted.ts"

/** What is known besides the texts, and which rules count. */
export interface LintFacts {
  /** Wins over what the texts say. */
  readonly pool: Pool
  readonly ownerIds: readonly string[]
  readonly preset: Preset
  /** Codes that are of no concern. */
  readonly ignore: readonly string[]
}

/**
 * Lints every policy and pool that was found.
 *
 * @throws {CliError} when one isn't a trust policy.
 */
export function lintFound(found: FoundTrust, facts: LintFacts): readonly Linted[] {
  return [
    ...found.policies.map((policy) => lintPolicy(policy, found.pools, facts)),
    ...found.pools.map((pool) => lintOnePool(pool, facts)),
  ]
}

function lintPolicy(found: FoundPolicy, pools: readonly FoundPool[], facts: LintFacts): Linted {
  const { pool, ownerIds, preset } = facts
  const known = { ...poolOf(found, pools)?.pool, ...pool }
  const trustFacts = {
    ...(Object.keys(known).length > 0 && { pool: known }),
    roleTags: found.roleTags,
    ...(ownerIds.length > 0 && { ownerIds }),
  }
  const findings = lintTrust(parseFoundPolicy(found), trustFacts, { preset })
  return {
    source: found.source,
    name: found.name,
    kind: "policy",
    place: placeInPolicy(found, ""),
    findings: concerning(findings, facts).map((finding) => ({ finding, place: placeInPolicy(found, finding.path) })),
  }
}

function lintOnePool({ source, name, path, pool: found }: FoundPool, facts: LintFacts): Linted {
  const place = source.locate(path)
  const findings = concerning(lintPool({ ...found, ...facts.pool }, { preset: facts.preset }), facts)
  return { source, name, kind: "pool", place, findings: findings.map((finding) => ({ finding, place })) }
}

function concerning(findings: readonly Finding[], { ignore }: LintFacts): readonly Finding[] {
  return findings.filter(({ code }) => !ignore.includes(code))
}
