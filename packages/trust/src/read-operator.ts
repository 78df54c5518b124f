import { findOperator, nearestOperator, type QualifiedOperator } from "./find-operator.ts"
import { PolicyError } from "./policy-error.ts"

/** Reads the name of an operator, and refuses one that IAM doesn't have. */
export function readOperator(name: string, path: string): QualifiedOperator {
  const operator = findOperator(name)
  if (operator) return operator
  const nearest = nearestOperator(name)
  const advice = nearest ? `The nearest is "${nearest}".` : 'Typical are "StringEquals" and "StringLike".'
  throw new PolicyError("UNKNOWN_OPERATOR", path, `unknown condition operator "${name}". ${advice}`)
}
