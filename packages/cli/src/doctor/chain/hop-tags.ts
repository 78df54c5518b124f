import type { RoleHop } from "@claimbridge/core"
import { tagBudget } from "@claimbridge/trust"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { chainTags } from "./chain-tags.ts"

type Tags = Readonly<Record<string, string>>

/** Tags at one hop. */
export interface HopTags {
  /** Of the session that asks. */
  readonly ofSession: Tags
  /** That it hands on. */
  readonly requested: Tags
  /** That it is to hand on, and the token has not. */
  readonly lacking: readonly string[]
}

/** The tags at every hop: what a hop hands on is what the token said, and all that the next session has but for transitive ones. */
export function hopTags(facts: Facts, chain: readonly RoleHop[]): readonly HopTags[] {
  const ofToken = tokenTags(facts)
  const all: HopTags[] = []
  let ofSession = ofToken
  let transitive: Tags = {}
  for (const hop of chain) {
    const requested = requestedTags(hop, ofToken)
    const lacking = [...chainTags(hop)].flatMap(([tag, source]) => (tag in requested ? [] : [source]))
    all.push({ ofSession, requested, lacking })
    ofSession = { ...requested, ...transitive }
    const kept = (hop.transitiveTagKeys ?? []).map((key) => [key, requested[key] ?? ""] as const)
    transitive = { ...transitive, ...Object.fromEntries(kept) }
  }
  return all
}

/** Keys of a policy's context for tags. */
export function prefixed(prefix: "aws:PrincipalTag" | "aws:RequestTag", tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${prefix}/${key}`, value]))
}

function tokenTags({ aws, job: { claims = {} }, target }: Facts): Tags {
  const mapping = target.flow === "direct" ? {} : (readValue(aws.tagMap)?.tags ?? {})
  const { tags } = tagBudget(claims, mapping)
  const made = tags.flatMap(({ key, claim }) =>
    typeof claims[claim] === "string" ? [[key, claims[claim]] as const] : [],
  )
  return Object.fromEntries(made)
}

function requestedTags(hop: RoleHop, ofToken: Tags): Tags {
  const [, name] = /\/(.+)$/.exec(ofToken.repository ?? "") ?? []
  const known: Tags = { ...(name !== undefined && { repository_name: name }), ...ofToken }
  const made = [...chainTags(hop)].flatMap(([tag, source]) => {
    const value = known[source]
    return value === undefined ? [] : [[tag, value] as const]
  })
  return Object.fromEntries(made)
}
