import { isAlias, isMap, isNode, isScalar, isSeq } from "yaml"
import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"
import { makeCall } from "./make-call.ts"
import type { NodeReader } from "./node-reader.ts"
import { nullValue } from "./null-value.ts"
import { placeOf } from "./place-of.ts"
import { readMap } from "./read-map.ts"
import { readScalar } from "./read-scalar.ts"
import { shortFunctionName } from "./short-function-name.ts"
import type { ListNode, TemplateNode } from "./template-node.ts"

const MAX_NODES = 200_000
const MAX_DEPTH = 64

/**
 * Turns a YAML node into a template node, with the functions found and every place kept.
 *
 * @throws {TemplateError} `VALUE_NULL`, `KEY_INVALID`, `FUNCTION_UNKNOWN`,
 *   `FUNCTION_INVALID`, `TEMPLATE_TOO_LARGE`
 */
export function readNode(reader: NodeReader, node: unknown, parent: Location): TemplateNode {
  const at = placeOf(reader, node, parent)
  reader.count += 1
  reader.depth += 1
  if (reader.count > MAX_NODES || reader.depth > MAX_DEPTH) throw tooLarge(at)

  const value = readTagged(reader, node, at)
  reader.depth -= 1
  return value
}

function readTagged(reader: NodeReader, node: unknown, at: Location): TemplateNode {
  const name = isNode(node) ? shortFunctionName(node.tag) : undefined
  const value = readUntagged(reader, node, at)
  return name === undefined ? value : makeCall(name, value, at)
}

function readUntagged(reader: NodeReader, node: unknown, at: Location): TemplateNode {
  if (isScalar(node)) return readScalar(reader, node, at)
  if (isMap(node)) return readMap(reader, node, { at, readNode })
  if (isSeq(node)) return readList(reader, node.items, at)
  if (!isAlias(node)) throw nullValue(at)

  reader.warnings.push({
    code: "YAML_READ_DIFFERENTLY",
    message: `AWS does not take the YAML alias *${node.source} unless "aws cloudformation package" resolves it first`,
    ...at,
  })
  return readNode(reader, node.resolve(reader.document), at)
}

function readList(reader: NodeReader, items: readonly unknown[], at: Location): ListNode<TemplateNode> {
  const nodes = items.map((item, index) => readNode(reader, item, { ...at, path: `${at.path}[${index}]` }))
  return { kind: "list", items: nodes, at }
}

function tooLarge(at: Location): TemplateError {
  return new TemplateError(at, {
    code: "TEMPLATE_TOO_LARGE",
    problem: `There are more than ${MAX_NODES} values here, or more than ${MAX_DEPTH} levels`,
    hint: "Look for YAML aliases that repeat or contain themselves",
  })
}
