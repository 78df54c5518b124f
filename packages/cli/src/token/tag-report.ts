import { type Claims, principalTags } from "@claimbridge/core"
import { type BudgetTag, tagBudget } from "@claimbridge/trust"
import type { TokenReport } from "./token-report.ts"

const faults: Readonly<Record<BudgetTag["state"], string | undefined>> = {
  ok: undefined,
  absent: "is not in the token, so there is no tag",
  empty: "is empty",
  "not-a-string": "is not text, so there is no tag",
  illegal: "has characters that AWS refuses in a tag",
  "too-long": "is longer than the 256 characters of a tag",
}

/** The tags that claims would become, and what is wrong with them. */
export function tagReport(
  claims: Claims,
  mapping: Readonly<Record<string, string>>,
): Pick<TokenReport, "tags" | "warnings"> {
  const { verdict, tags, packed } = tagBudget(claims, mapping)
  const warnings = tags.flatMap(({ key, claim, state, illegalCharacters }) => {
    const fault = faults[state]
    const which = illegalCharacters ? `: ${illegalCharacters}` : ""
    return fault === undefined ? [] : [`${key}: the claim ${claim} ${fault}${which}`]
  })
  if (verdict === "refused") warnings.push("AWS refuses these tags")
  if (packed.highPercent > 100) warnings.push(`the tags may take up to ${packed.highPercent} % of AWS's limit`)
  const made = tags.filter(({ state }) => state !== "absent" && state !== "not-a-string")
  return { tags: Object.fromEntries(made.map(({ key, claim }) => [key, String(claims[claim])])), warnings }
}

/** The tags that are in a token already, as in the pool's. */
export function tagsInToken(claims: Claims): Pick<TokenReport, "tags" | "warnings"> {
  const tags = principalTags(claims)
  return tags.size === 0 ? { warnings: [] } : { tags: Object.fromEntries(tags), warnings: [] }
}
