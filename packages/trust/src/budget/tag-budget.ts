import { abbreviate } from "./abbreviate.ts"
import type { Budget, BudgetTag, PackedSize } from "./budget.ts"
import { packedPercent, runsPerPercent } from "./packed-percent.ts"
import { packedSize } from "./packed-size.ts"
import { longestValue, type ReadTag, readTag } from "./read-tag.ts"
import { roundPercent } from "./round-percent.ts"
import { utf8Bytes } from "./utf8-bytes.ts"

/** The largest that is on record as taken of a pool's token. Others were refused below 50 for the size of theirs. */
const safePercent = 47

/**
 * Tells what a job's claims cost as session tags: which of them AWS would refuse, and how near all of them are to its limits.
 *
 * The packed size is an estimate, since AWS doesn't publish how it packs. For the figure of one job, read `PackedPolicySize`
 * in the answer of `AssumeRoleWithWebIdentity` or in CloudTrail.
 *
 * @example
 * ```ts
 * import { tagBudget } from "@claimbridge/trust"
 *
 * const claims = { repository: "octo-org/octo-repo", actor: "dependabot[bot]" }
 * const { verdict, tags } = tagBudget(claims, { repository: "repository", actor: "actor" })
 * process.stdout.write(`${verdict}: ${tags[1]?.illegalCharacters}\n`)
 * ```
 *
 * @param claims The claims of a job's token, decoded.
 * @param mapping Tag key → claim, as in `SetPrincipalTagAttributeMap`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function tagBudget(
  claims: Readonly<Record<string, unknown>>,
  mapping: Readonly<Record<string, string>>,
): Budget {
  const read = Object.entries(mapping).map(([key, claim]) => readTag(key, claim, claims))
  const sent = read.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const]))
  const packed = packedSize(packedPercent(sent))
  return {
    verdict: verdictOf(read, packed),
    tags: read.map((tag) => budgetTag(tag, sent)),
    bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    subjectBytes: typeof claims.sub === "string" ? utf8Bytes(claims.sub) : 0,
    packed,
    longest: longestOf(read),
    abbreviations: abbreviate(sent),
  }
}

function verdictOf(tags: readonly ReadTag[], { percent, lowPercent }: PackedSize): Budget["verdict"] {
  const isRefused = tags.some(({ state }) => state === "illegal" || state === "too-long")
  if (isRefused || lowPercent > 100) return "refused"
  return percent > safePercent ? "uncertain" : "fits"
}

function budgetTag({ value: _, ...tag }: ReadTag, sent: readonly (readonly [key: string, value: string])[]): BudgetTag {
  const others = sent.filter(([key]) => key !== tag.key)
  const percent = packedPercent(sent) - packedPercent(others)
  return { ...tag, percent: roundPercent(Math.max(0, percent)) }
}

function longestOf(tags: readonly ReadTag[]): Budget["longest"] {
  const characters = tags.map(({ key, longest = longestValue }) => key.length + Math.min(longest, longestValue) + 2)
  return {
    ...packedSize(characters.reduce((sum, each) => sum + each, 0) / runsPerPercent),
    tooLong: tags.filter(({ longest = 0 }) => longest > longestValue).map(({ key }) => key),
    unlimited: tags.filter(({ longest }) => longest === undefined).map(({ key }) => key),
  }
}
