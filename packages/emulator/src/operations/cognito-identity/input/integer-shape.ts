import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"

export interface IntegerLimits {
  readonly min: number
  readonly max: number
}

/** A whole number. */
export function integerShape({ min, max }: IntegerLimits): Shape<number> {
  return {
    parse(value, { at, broken }) {
      if (typeof value !== "number" || !Number.isInteger(value)) throw serializationProblem(value, "Integer")
      const subject = `Value '${value}' at '${at}' failed to satisfy constraint: Member must have value`
      if (value > max) broken.push(`${subject} less than or equal to ${max}`)
      if (value < min) broken.push(`${subject} greater than or equal to ${min}`)
      return value
    },
  }
}
