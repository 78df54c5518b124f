import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"

export interface IntegerLimits {
  readonly min: number
  readonly max: number
}

/** A whole number, which the Query protocol carries as text. */
export function integerShape({ min, max }: IntegerLimits): Shape<number> {
  return {
    parse(value, { at, broken }) {
      if (typeof value !== "string" || !/^-?\d{1,15}$/.test(value)) throw serializationProblem(value, "Integer")
      const number = Number(value)
      const subject = `Value at '${at}' failed to satisfy constraint: Member must have value`
      if (number > max) broken.push(`${subject} less than or equal to ${max}`)
      if (number < min) broken.push(`${subject} greater than or equal to ${min}`)
      return number
    },
  }
}
