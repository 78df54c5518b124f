import { UNSUPPORTED_FUNCTION_NAMES } from "../nodes/function-names.ts"
import type { PlainNode, TemplateNode } from "../nodes/template-node.ts"
import { unsupportedFunction } from "../nodes/unsupported-function.ts"
import { intrinsicFunctions } from "./intrinsic-functions.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"

const DYNAMIC_REFERENCE = /\{\{resolve:[^}]*\}\}/

/** Runs all functions in a piece of template. What is `AWS::NoValue` disappears from its list or mapping. */
export function evaluate(node: TemplateNode, scope: Scope): PlainNode | undefined {
  if (node.kind === "call") return run(node, scope)
  if (node.kind === "list") return { ...node, items: node.items.flatMap((item) => evaluate(item, scope) ?? []) }
  if (node.kind === "map") return { ...node, entries: new Map(entries(node.entries, scope)) }
  warnOfDynamicReference(node, scope)
  return node
}

function run(call: Extract<TemplateNode, { kind: "call" }>, scope: Scope): PlainNode | undefined {
  const intrinsic = intrinsicFunctions.get(call.name)
  if (intrinsic) return intrinsic(call, scope)
  if (UNSUPPORTED_FUNCTION_NAMES.has(call.name)) throw unsupportedFunction(call)
  throw invalidCall(call.at, { name: call.name, problem: "can only stand under Conditions" })
}

function* entries(written: ReadonlyMap<string, TemplateNode>, scope: Scope): Generator<[string, PlainNode]> {
  for (const [key, child] of written) {
    const value = evaluate(child, scope)
    if (value) yield [key, value]
  }
}

function warnOfDynamicReference({ text, at }: Extract<TemplateNode, { kind: "text" }>, scope: Scope): void {
  const reference = DYNAMIC_REFERENCE.exec(text)?.[0]
  if (reference === undefined) return
  const message = `The dynamic reference ${reference} is not resolved: it stays as it is written`
  scope.warn({ code: "PARAMETER_NOT_RESOLVED", message, ...at })
}
