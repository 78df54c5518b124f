import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"

export const booleanShape: Shape<boolean> = {
  parse(value) {
    if (typeof value !== "boolean") throw serializationProblem(value, "Boolean")
    return value
  },
}
