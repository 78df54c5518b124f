import { isRecord } from "../source/is-record.ts"
import { resolve } from "./resolve.ts"
import type { TemplateScope } from "./template-scope.ts"

/** Whether one entry of the Conditions section holds; nothing when it depends on what only AWS knows. */
export function evaluateCondition(value: unknown, scope: TemplateScope): boolean | undefined {
  if (!isRecord(value)) return undefined
  const [entry] = Object.entries(value)
  const [name, argument] = entry ?? []
  if (name === "Condition") return typeof argument === "string" ? scope.condition(argument) : undefined
  const items: readonly unknown[] = Array.isArray(argument) ? argument : []
  if (name === "Fn::Equals") return equals(items, scope)
  const verdicts = items.map((item) => evaluateCondition(item, scope))
  if (name === "Fn::Not") return verdicts[0] === undefined ? undefined : !verdicts[0]
  if (name === "Fn::And") return decide(verdicts, false)
  return name === "Fn::Or" ? decide(verdicts, true) : undefined
}

/** One verdict that decides is enough; without one, all have to be known. */
function decide(verdicts: readonly (boolean | undefined)[], deciding: boolean): boolean | undefined {
  if (verdicts.includes(deciding)) return deciding
  return verdicts.includes(undefined) ? undefined : !deciding
}

function equals(items: readonly unknown[], scope: TemplateScope): boolean | undefined {
  const [left, right] = items.map((item) => JSON.stringify(resolve(item, scope)))
  if (left === right) return true
  return isKnown(left) && isKnown(right) ? false : undefined
}

function isKnown(text: string | undefined): boolean {
  return text !== undefined && !/<[^>]*>/.test(text)
}
