import type { CallNode, PlainNode, TemplateMap, TemplateNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import { argumentList } from "./argument-list.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/**
 * The fourth argument is `DefaultValue`, of the `AWS::LanguageExtensions` transform.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html
 */
export function findInMap(call: CallNode, scope: Scope): PlainNode | undefined {
  const [mapNode, firstNode, secondNode, fallback] = argumentList(call, { min: 3, max: 4 })
  const mapping = scope.mapping(textArgument(scope, { call, node: mapNode }))
  const first = textArgument(scope, { call, node: firstNode }).text
  const second = textArgument(scope, { call, node: secondNode }).text

  const found = entry(mapping, first, second) ?? defaultValue(fallback)
  if (found) return scope.evaluate(found)
  throw new TemplateError(call.at, {
    code: "MAPPING_UNKNOWN",
    problem: `Unable to get mapping for ${[mapping.at.path.split(".").at(-1), first, second].join("::")}`,
    hint: `First-level keys are ${[...mapping.entries.keys()].join(", ")}`,
  })
}

function entry(mapping: TemplateMap, first: string, second: string): TemplateNode | undefined {
  const inner = mapping.entries.get(first)
  return inner?.kind === "map" ? inner.entries.get(second) : undefined
}

function defaultValue(node: TemplateNode | undefined): TemplateNode | undefined {
  return node?.kind === "map" ? node.entries.get("DefaultValue") : undefined
}
