import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"
import type { StringShape } from "../../input/string-shape.ts"

/** A text with the limits of the API model. IAM's sentences don't quote the value. */
export function textShape(limits: StringShape): Shape<string> {
  return {
    parse(value, { at, broken }) {
      if (typeof value !== "string") throw serializationProblem(value, "String")
      broken.push(...limits.brokenBy(value).map((text) => `Value at '${at}' failed to satisfy constraint: ${text}`))
      return value
    },
  }
}
