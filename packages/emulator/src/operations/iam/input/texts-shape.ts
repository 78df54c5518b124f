import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"
import type { StringShape } from "../../input/string-shape.ts"

export interface TextsLimits {
  readonly member: StringShape
  /** What a refusal says that each member must be, in IAM's order. */
  readonly rules: readonly string[]
  /** Members. Default: no limit. */
  readonly max?: number
}

/** A list of texts. IAM tells all the limits of its members in one sentence. */
export function textsShape({ member, rules, max = Number.POSITIVE_INFINITY }: TextsLimits): Shape<readonly string[]> {
  return {
    parse(value, { at, broken }) {
      const texts = readTexts(value)
      const subject = `Value at '${at}' failed to satisfy constraint:`
      if (texts.length > max) broken.push(`${subject} Member must have length less than or equal to ${max}`)
      if (!texts.every((text) => member.isWithin(text))) {
        broken.push(`${subject} Member must satisfy constraint: [${rules.join(", ")}]`)
      }
      return texts
    },
  }
}

function readTexts(value: unknown): readonly string[] {
  if (value === "") return []
  if (!Array.isArray(value)) throw serializationProblem(value, "List")
  return value.map((item: unknown) => {
    if (typeof item !== "string") throw serializationProblem(item, "String")
    return item
  })
}
