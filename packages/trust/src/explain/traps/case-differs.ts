import type { TextMatcher } from "../../compile-wildcard.ts"
import { compileWritten } from "../../compile-written.ts"
import type { ConditionTrap } from "./condition-trap.ts"

/** Values that would match if upper and lower case didn't count. */
export const caseDiffers: ConditionTrap = ({ reason, operator, path, resolvedValues, requestValues = [] }) => {
  const isLike = /StringLike/i.test(operator)
  if (reason !== "VALUE_MISMATCH" || !(isLike || /StringEquals/i.test(operator))) return undefined
  const compile = isLike ? compileWritten : compileText
  for (const value of resolvedValues) {
    const wanted = value.toLowerCase()
    const mixed = requestValues.filter((text) => value !== wanted || text !== text.toLowerCase())
    const given = mixed.find((text) => !compile(value)(text) && compile(wanted)(text.toLowerCase()))
    if (given !== undefined) return { code: "CASE_DIFFERS", path, facts: { value, given } }
  }
  return undefined
}

function compileText(value: string): TextMatcher {
  return (text) => text === value
}
