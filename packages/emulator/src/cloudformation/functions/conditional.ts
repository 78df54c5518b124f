import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html */
export function conditional(call: CallNode, scope: Scope): PlainNode | undefined {
  const [condition, whenTrue, whenFalse] = argumentList(call, { min: 3, max: 3 })
  if (condition?.kind !== "text" || !whenTrue || !whenFalse) {
    throw invalidCall(call.at, { name: call.name, problem: "does not begin with the name of a condition" })
  }
  return scope.evaluate(scope.condition(condition) ? whenTrue : whenFalse)
}
