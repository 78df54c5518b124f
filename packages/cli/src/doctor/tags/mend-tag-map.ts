import { tagBudget } from "@claimbridge/trust"
import { chainTags } from "../chain/chain-tags.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { claimForTag } from "./claim-for-tag.ts"
import { claimMeant } from "./claim-meant.ts"
import { misnamedTagMap } from "./misnamed-tag-map.ts"
import { tagsOfRole } from "./tags-of-role.ts"

type Mapping = Readonly<Record<string, string>>

/**
 * The map of tags as it would have to be: with the tags that the role asks for, without those that AWS refuses and nobody
 * asks for. Nothing when it needs no change, or nobody knows it.
 */
export function mendTagMap(facts: Facts): Mapping | undefined {
  const { aws, job, exchange, target } = facts
  const current = readValue(aws.tagMap)?.tags ?? (aws.tagMap.state === "missing" ? {} : undefined)
  if (current === undefined) return undefined
  const wanted = [...tagsOfRole(facts), ...target.chain.flatMap((hop) => [...chainTags(hop).values()])]
  const claims = job.claims ?? {}
  const spelled = withClaimsMeant(misnamedTagMap(facts)?.tags ?? current, claims)
  const whole = withId(withWanted(spelled, wanted, claims), claims)
  const legal = withoutIllegal(whole, wanted, claims)
  const isTooLarge = exchange.state === "failed" && exchange.failure.code === "ERR_TAGS_TOO_LARGE"
  const mended = isTooLarge ? slimmed(legal, wanted, claims) : legal
  return JSON.stringify(mended) === JSON.stringify(current) ? undefined : mended
}

function withClaimsMeant(mapping: Mapping, claims: Readonly<Record<string, unknown>>): Mapping {
  const meant = Object.entries(mapping).map(([tag, claim]) => [tag, claimMeant(claim, claims) ?? claim] as const)
  return Object.fromEntries(meant)
}

function withWanted(mapping: Mapping, wanted: readonly string[], claims: Readonly<Record<string, unknown>>): Mapping {
  const known = new Set(Object.keys(mapping).map((tag) => tag.toLowerCase()))
  const added = wanted.flatMap((tag) => {
    const claim = known.has(tag.toLowerCase()) ? undefined : claimForTag(tag, claims)
    return claim === undefined ? [] : [[tag, claim] as const]
  })
  return { ...mapping, ...Object.fromEntries(added) }
}

/** Claims that never change hands, and how their tags are called. */
const ids = [
  ["repository_owner_id", "owner_id"],
  ["repository_id", "repository_id"],
  ["project_id", "project_id"],
  ["namespace_id", "namespace_id"],
] as const

/** At a CI that everybody can use, the id of an owner or a project is what keeps strangers out. */
function withId(mapping: Mapping, claims: Readonly<Record<string, unknown>>): Mapping {
  const mapped = Object.values(mapping)
  if (ids.some(([claim]) => mapped.includes(claim))) return mapping
  const [id] = ids.filter(([claim]) => typeof claims[claim] === "string")
  return id === undefined ? mapping : { ...mapping, [id[1]]: id[0] }
}

function withoutIllegal(
  mapping: Mapping,
  wanted: readonly string[],
  claims: Readonly<Record<string, unknown>>,
): Mapping {
  const { tags } = tagBudget(claims, mapping)
  const refused = tags.filter(
    ({ key, state }) => (state === "illegal" || state === "too-long") && !wanted.includes(key),
  )
  return without(
    mapping,
    refused.map(({ key }) => key),
  )
}

/** Leaves out the largest that nobody asks for, until the rest is surely small enough. */
function slimmed(mapping: Mapping, wanted: readonly string[], claims: Readonly<Record<string, unknown>>): Mapping {
  const { tags, verdict } = tagBudget(claims, mapping)
  const [largest] = tags
    .filter(({ key, claim }) => !wanted.includes(key) && claim !== "repository_owner_id")
    .toSorted((one, other) => other.bytes - one.bytes)
  if (verdict === "fits" || largest === undefined) return mapping
  return slimmed(without(mapping, [largest.key]), wanted, claims)
}

function without(mapping: Mapping, keys: readonly string[]): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)))
}
