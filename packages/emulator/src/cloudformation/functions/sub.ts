import type { Location } from "../location.ts"
import type { CallNode, PlainMap, PlainNode, TemplateNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"
import { subPieces } from "./sub-pieces.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html */
export function sub(call: CallNode, scope: Scope): PlainNode {
  const written = call.argument.kind === "list" ? argumentList(call, { min: 1, max: 2 }) : [call.argument]
  const [template, variableNode] = written
  if (template?.kind !== "text") throw invalidCall(call.at, { name: call.name, problem: "has no text to fill" })

  const variables = variableNode && readVariables(variableNode, call, scope)
  const texts = subPieces(template.text).map((piece) => {
    if ("literal" in piece) return piece.literal
    const value = variables?.entries.get(piece.name) ?? lookUp(piece.name, template.at, scope)
    if (value?.kind === "text") return value.text
    throw invalidCall(template.at, { name: call.name, problem: `can't put \${${piece.name}} into text: it is none` })
  })
  return { kind: "text", text: texts.join(""), at: call.at }
}

function readVariables(node: TemplateNode, call: CallNode, scope: Scope): PlainMap {
  const value = scope.evaluate(node)
  if (value?.kind === "map") return value
  throw invalidCall(node.at, { name: call.name, problem: "has variables that are no mapping" })
}

function lookUp(name: string, at: Location, scope: Scope): PlainNode | undefined {
  const dot = name.indexOf(".")
  if (dot < 1) return scope.reference(name, at)
  return scope.attribute(name.slice(0, dot), name.slice(dot + 1), at)
}
