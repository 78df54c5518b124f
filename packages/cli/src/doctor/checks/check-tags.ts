import { type BudgetTag, tagBudget } from "@claimbridge/trust"
import { visible } from "../../trust/visible.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { claimMeant } from "../tags/claim-meant.ts"
import { misnamedTagMap } from "../tags/misnamed-tag-map.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { tagsOfRole } from "../tags/tags-of-role.ts"
import type { Check } from "./check.ts"
import { unreadCheck } from "./unread-check.ts"

const name = "pool.tags"
const base = { name, area: "aws", stops: true } as const

/** Which tags the pool makes of the claims, under which name, and whether AWS takes them. */
export function checkTags(facts: Facts): readonly Check[] {
  const { aws, target, login } = facts
  if (target.flow === "direct" || target.poolId === undefined || login === undefined) return []
  if (aws.tagMap.state === "unknown") return [unreadCheck(name, "The pool's map of tags", aws.tagMap)]
  const mapping = readValue(aws.tagMap)?.tags ?? {}
  const misnamed = misnamedTagMap(facts)
  if (misnamed) return [misnamedCheck(facts, login, misnamed.provider)]
  return [
    mapCheck(facts, mapping),
    ...misspelledChecks(facts, mapping),
    ...valueChecks(facts, mapping),
    ...sizeChecks(facts),
  ]
}

function misnamedCheck(facts: Facts, login: string, provider: string): Check {
  return {
    ...base,
    state: "broken",
    message: `The pool's map of tags stands under ${provider}, and not under the ARN of the provider of ${login}: its jobs get no tags.`,
    fix: "Set it again, with the ARN of that IAM OIDC provider as IdentityProviderName.",
    remedies: tagMapRemedy(facts),
  }
}

function mapCheck(facts: Facts, mapping: Readonly<Record<string, string>>): Check {
  const tags = Object.keys(mapping)
  const known = new Set(tags.map((tag) => tag.toLowerCase()))
  const wanted = tagsOfRole(facts)
  const lacking = wanted.filter((tag) => !known.has(tag.toLowerCase()))
  const all = tags.map((tag) => (tag === mapping[tag] ? tag : `${tag} of ${mapping[tag]}`)).join(", ")
  if (lacking.length > 0) {
    return {
      ...base,
      state: "broken",
      message: `The role asks for the tag ${lacking.join(", ")}, and the pool makes no such tag of a claim; it makes ${all || "none"}.`,
      fix: "Map the claim to that tag on the pool: the tag's name counts, not the claim's.",
      remedies: tagMapRemedy(facts),
    }
  }
  if (tags.length > 0) return { name, area: "aws", state: "ok", message: `The pool makes the tags ${all}.` }
  const message = "The pool makes no tag of any claim. Without tags, flow direct does the same without a pool."
  return {
    name,
    area: "aws",
    state: "warning",
    message,
    fix: "Map the claims that policies ask for.",
    remedies: tagMapRemedy(facts),
  }
}

/** A claim that the token has not makes no tag, and no error. */
function misspelledChecks(facts: Facts, mapping: Readonly<Record<string, string>>): readonly Check[] {
  const claims = facts.job.claims ?? {}
  const wanted = tagsOfRole(facts).map((tag) => tag.toLowerCase())
  return Object.entries(mapping).flatMap(([tag, claim]): readonly Check[] => {
    const meant = claimMeant(claim, claims)
    if (meant === undefined) return []
    const message = `The pool makes the tag ${tag} of the claim ${claim}, which the job's token has not; it has ${meant}.`
    const fix = `Make the tag ${tag} of the claim ${meant}.`
    const found = { name, area: "aws", message, fix, remedies: tagMapRemedy(facts) } as const
    return [
      wanted.includes(tag.toLowerCase()) ? { ...found, state: "broken", stops: true } : { ...found, state: "warning" },
    ]
  })
}

function valueChecks(facts: Facts, mapping: Readonly<Record<string, string>>): readonly Check[] {
  const { claims } = facts.job
  if (claims === undefined) return []
  const refused = tagBudget(claims, mapping).tags.filter(({ state }) => state === "illegal" || state === "too-long")
  return refused.map((tag) => ({
    ...base,
    name: "pool.tag-values",
    state: "broken",
    message: refusedMessage(tag, claims),
    fix: "Map another claim, such as the id of the same thing, or leave the tag out.",
    remedies: tagMapRemedy(facts),
  }))
}

function refusedMessage(
  { key, claim, state, illegalCharacters = "" }: BudgetTag,
  { [claim]: given = "" }: Readonly<Record<string, unknown>>,
): string {
  const value = visible(JSON.stringify(given))
  if (state === "too-long") return `The claim ${claim} is longer than the 256 characters that the tag ${key} may have.`
  return `The claim ${claim} is ${value}, and AWS refuses a tag (${key}) with the characters ${visible(illegalCharacters)}.`
}

function sizeChecks(facts: Facts): readonly Check[] {
  const { exchange } = facts
  if (exchange.state !== "failed" || exchange.failure.code !== "ERR_TAGS_TOO_LARGE") return []
  const message = "All tags of this job together are too large for a session (PackedPolicyTooLarge)."
  const fix = "Map fewer or shorter claims, and give the tags shorter names."
  return [{ ...base, name: "pool.tag-size", state: "broken", message, fix, remedies: tagMapRemedy(facts) }]
}
