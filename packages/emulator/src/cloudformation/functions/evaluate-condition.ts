import type { CallNode, TemplateNode } from "../nodes/template-node.ts"
import { toJson } from "../nodes/to-json.ts"
import { TemplateError } from "../template-error.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"

/**
 * Evaluates one entry of the Conditions section.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
 */
export function evaluateCondition(node: TemplateNode, scope: Scope): boolean {
  const name = node.kind === "map" && node.entries.size === 1 ? node.entries.get("Condition") : undefined
  if (name?.kind === "text") return scope.condition(name)
  if (node.kind === "call") return run(node, scope)
  throw new TemplateError(node.at, {
    code: "FUNCTION_INVALID",
    problem: "This is not a condition",
    hint: "Conditions are made of Fn::Equals, Fn::And, Fn::Or, Fn::Not and Condition",
  })
}

function run(call: CallNode, scope: Scope): boolean {
  const { name, argument } = call
  if (name === "Condition" && argument.kind === "text") return scope.condition(argument)
  if (name === "Fn::Equals") return equals(call, scope)
  if (name === "Fn::Not") return !argumentList(call, { min: 1, max: 1 }).every((item) => evaluateCondition(item, scope))
  if (name === "Fn::And") return argumentList(call, { min: 2, max: 10 }).every((item) => evaluateCondition(item, scope))
  if (name === "Fn::Or") return argumentList(call, { min: 2, max: 10 }).some((item) => evaluateCondition(item, scope))
  throw invalidCall(call.at, { name, problem: "does not give a truth value" })
}

function equals(call: CallNode, scope: Scope): boolean {
  const sides = argumentList(call, { min: 2, max: 2 }).map((item) => {
    const value = scope.evaluate(item)
    return value && JSON.stringify(toJson(value))
  })
  return sides[0] === sides[1]
}
