import { type Claims, decodeClaims } from "@claimbridge/core"
import { tagReport, tagsInToken } from "../../token/tag-report.ts"
import type { Job } from "./job.ts"

/** The keys of the tags that AWS made otherwise than a mapping says: the pool that is deployed may have another one. */
export function otherTags({ claims, openIdToken }: Job, mapping: Readonly<Record<string, string>>): readonly string[] {
  if (openIdToken === undefined) return []
  const made = tagsOf(decodeClaims(openIdToken))
  const expected = tagReport(claims, mapping).tags ?? {}
  const missing = Object.keys(expected).filter((key) => expected[key] !== "" && expected[key] !== made[key])
  return [...missing, ...Object.keys(made).filter((key) => !Object.hasOwn(mapping, key))]
}

function tagsOf(claims: Claims): Readonly<Record<string, string>> {
  return tagsInToken(claims).tags ?? {}
}
