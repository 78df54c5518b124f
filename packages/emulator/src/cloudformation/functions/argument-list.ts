import type { CallNode, TemplateNode } from "../nodes/template-node.ts"
import { invalidCall } from "./invalid-call.ts"

export interface ArgumentCount {
  readonly min: number
  readonly max: number
}

/**
 * The arguments of a function that is written with a list, not yet evaluated.
 *
 * @throws {TemplateError} `FUNCTION_INVALID`
 */
export function argumentList(call: CallNode, { min, max }: ArgumentCount): readonly TemplateNode[] {
  const { name, argument } = call
  if (argument.kind !== "list") throw invalidCall(call.at, { name, problem: "is not given a list" })
  const count = argument.items.length
  if (count >= min && count <= max) return argument.items
  throw invalidCall(call.at, { name, problem: `is given ${count} argument${count === 1 ? "" : "s"}` })
}
