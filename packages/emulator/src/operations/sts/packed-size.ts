import { deflateRawSync } from "node:zlib"
import { AwsError } from "../../wire/aws-error.ts"
import type { SessionPolicySource } from "./read-session-policies.ts"
import type { SessionTags } from "./session-tags.ts"

/**
 * Bytes that make one percent.
 *
 * AWS doesn't publish how it packs. Deflating keys and values, each behind a zero byte, was compared with three recorded
 * answers: 126 bytes for 43 % (six tags, one a commit hash), 133 for 47 % (seven tags), 181 for 61 % (six tags, all
 * transitive). 2.93 gives 43, 45 and 62.
 */
const BYTES_PER_PERCENT = 2.93

/** A small window, because the texts are small: the same bytes for a fraction of the memory. */
const DEFLATE = { level: 9, windowBits: 12, memLevel: 5 } as const

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
  const bytes = deflateRawSync(parts.join("\0"), DEFLATE).byteLength
  const percent = Math.round(bytes / BYTES_PER_PERCENT)
  if (percent <= 100) return percent
  const subject = content.tags.length > 0 ? "Packed size of session tags consumes" : "Packed policy consumes"
  const advice = content.tags.length > 0 ? "." : ", please use smaller policy."
  throw new AwsError("PackedPolicyTooLarge", `${subject} ${percent}% of allotted space${advice}`)
}

function partsOf({ tags, transitiveTagKeys, policy, policyArns = [] }: PackedContent): readonly string[] {
  const inline = policy === undefined ? [] : [policy]
  return [...tags.flatMap(({ key, value }) => [key, value]), ...transitiveTagKeys, ...inline, ...policyArns]
}
