import { serializationProblem } from "./serialization-problem.ts"
import type { Shape } from "./shape.ts"

export interface StringLimits {
  /** Characters. Default: no limit. */
  readonly min?: number
  /** Characters. Default: no limit. */
  readonly max?: number
  /** As the API model writes it; the whole value must match. Default: anything. */
  readonly pattern?: string
}

export interface StringShape extends Shape<string> {
  /** Every limit in AWS's words, as maps tell them about their members. */
  readonly constraints: readonly string[]
  isWithin(value: string): boolean
  /** The limits that a value breaks, in AWS's words. */
  brokenBy(value: string): readonly string[]
}

interface Constraint {
  readonly text: string
  holds(value: string): boolean
}

/** A string with the limits of the API model. */
export function stringShape(limits: StringLimits): StringShape {
  const constraints = listConstraints(limits)
  const brokenBy = (value: string): readonly string[] =>
    constraints.filter(({ holds }) => !holds(value)).map(({ text }) => text)
  return {
    constraints: constraints.map(({ text }) => text),
    isWithin: (value) => constraints.every(({ holds }) => holds(value)),
    brokenBy,
    parse(value, { at, broken }) {
      if (typeof value !== "string") throw serializationProblem(value, "String")
      broken.push(...brokenBy(value).map((text) => `Value '${value}' at '${at}' failed to satisfy constraint: ${text}`))
      return value
    },
  }
}

function listConstraints({ min, max, pattern }: StringLimits): readonly Constraint[] {
  const constraints: Constraint[] = []
  if (pattern !== undefined) constraints.push(matching(pattern))
  if (max !== undefined) constraints.push(atMost(max))
  if (min !== undefined) constraints.push(atLeast(min))
  return constraints
}

function atMost(max: number): Constraint {
  return { text: `Member must have length less than or equal to ${max}`, holds: (value) => value.length <= max }
}

function atLeast(min: number): Constraint {
  return { text: `Member must have length greater than or equal to ${min}`, holds: (value) => value.length >= min }
}

function matching(pattern: string): Constraint {
  const expression = new RegExp(`^(?:${pattern})$`, "u")
  return {
    text: `Member must satisfy regular expression pattern: ${pattern}`,
    holds: (value) => expression.test(value),
  }
}
