import type { PlainNode } from "../nodes/template-node.ts"
import type { ParameterDeclaration } from "../template/template.ts"

/** A parameter's text as its type reads it: a list for `CommaDelimitedList` and `List<…>`, text for the rest. */
export function parameterValue({ type, at }: ParameterDeclaration, text: string): PlainNode {
  const inner = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1] ?? type
  const isList = inner === "CommaDelimitedList" || inner.startsWith("List<")
  if (!isList) return { kind: "text", text, at }
  const items = text === "" ? [] : text.split(",").map((item) => item.trim())
  return { kind: "list", items: items.map((item) => ({ kind: "text", text: item, at })), at }
}
