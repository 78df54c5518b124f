import { AwsError } from "../../wire/aws-error.ts"
import type { SessionPolicySource } from "./read-session-policies.ts"
import type { SessionTags } from "./session-tags.ts"

const RUN_CHARACTERS = 5

/**
 * Different runs of five characters that make one percent.
 *
 * AWS doesn't publish how it packs, but what is repeated costs little. Keys and values, each behind a zero character,
 * were compared with three recorded answers: 161 runs for 43 % (six tags, one a commit hash), 170 for 47 % (seven
 * tags), 229 for 61 % (six tags, all transitive). 3.75 gives 43, 46 and 62; deflating the text came no closer.
 */
const RUNS_PER_PERCENT = 3.75

export interface PackedContent extends SessionTags, SessionPolicySource {}

/**
 * Estimates how much of the space for session policies and session tags is used, in percent.
 *
 * It's an estimate, within a few percent for tags like those above; for policies it is a guess. AWS also refuses sessions
 * whose whole token grows too large, sometimes below 50 %: that limit isn't known and isn't emulated.
 *
 * @returns `undefined` when there is nothing to pack.
 * @throws {AwsError} `PackedPolicyTooLarge`
 */
export function packedSize(content: PackedContent): number | undefined {
  const parts = partsOf(content)
  if (parts.length === 0) return undefined
  const percent = Math.ceil(countRuns(parts.join("\0")) / RUNS_PER_PERCENT)
  if (percent <= 100) return percent
  const subject = content.tags.length > 0 ? "Packed size of session tags consumes" : "Packed policy consumes"
  const advice = content.tags.length > 0 ? "." : ", please use smaller policy."
  throw new AwsError("PackedPolicyTooLarge", `${subject} ${percent}% of allotted space${advice}`)
}

function partsOf({ tags, transitiveTagKeys, policy, policyArns = [] }: PackedContent): readonly string[] {
  const inline = policy === undefined ? [] : [policy]
  return [...tags.flatMap(({ key, value }) => [key, value]), ...transitiveTagKeys, ...inline, ...policyArns]
}

function countRuns(text: string): number {
  const runs = new Set<string>()
  for (let start = 0; start < text.length; start += 1) {
    runs.add(text.slice(start, start + RUN_CHARACTERS))
  }
  return runs.size
}
