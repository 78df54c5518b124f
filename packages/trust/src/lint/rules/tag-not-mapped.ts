import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import type { StatementCondition } from "../../policy.ts"
import { awsPages } from "../aws-pages.ts"
import { requestTag } from "../request-tag.ts"
import type { TrustRule } from "../trust-subject.ts"

export const tagNotMapped: TrustRule = {
  code: "TAG_NOT_MAPPED",
  severity: "error",
  preset: "recommended",
  message: "No claim becomes the tag {tag}; mapped are {mapped}.",
  risk: "The condition never holds, or with IfExists, ForAllValues: and negated operators always.",
  fix: "Map the claim to this tag, or name the tag as the pool does: the tag's key counts, not the claim's.",
  page: awsPages.attributes,
  check: ({ entrances, facts: { pool } }) => {
    if (!pool?.mapping) return []
    const tags = Object.keys(pool.mapping)
    const mapped = tags.join(", ") || "none"
    const isMapped = (tag: string) => tags.some((known) => known.toLowerCase() === tag)
    return entrances
      .filter(({ issuer }) => isCognitoIssuer(issuer))
      .flatMap(({ gates }) => gates.map(({ condition }) => condition))
      .flatMap((condition) =>
        tagsIn(condition)
          .filter((tag) => !isMapped(tag))
          .map((tag) => ({ path: condition.path, args: { tag, mapped } })),
      )
  },
}

function tagsIn({ key, values }: StatementCondition): readonly string[] {
  const variables = values.flatMap((value) => [...value.matchAll(/\$\{\s*(aws:RequestTag\/[^{}$,']+)/gi)])
  const keys = [key, ...variables.map(([, variable = ""]) => variable.trim())]
  return keys.flatMap((each) => requestTag(each) ?? [])
}
