import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type Pair, parseDocument } from "yaml"
import { AccessModelError, type Locate } from "./access-model-error.ts"
import type { ModelPath } from "./model-path.ts"

/** A YAML text as plain data, and where its members stand. */
export interface YamlText {
  readonly value: unknown
  readonly locate: Locate
}

/** @throws {AccessModelError} when the text isn't YAML */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true })
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const [problem = "Is not YAML"] = error.message.split(/ at line |:\n/)
    throw new AccessModelError(file, [{ path: [], problem }], () => position(error.pos[0]))
  }
  return { value: toPlainData(document, file), locate: ({ path }) => position(offsetOf(document.contents, path)) }
}

/** Anchors that are nowhere, and aliases by the thousand, are seen only here. */
function toPlainData(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const problem = error.message.startsWith("Excessive") ? "The aliases stand for too much" : error.message
    throw new AccessModelError(file, [{ path: [], problem }])
  }
}

/** Of the key where the last step is one: that is what a person looks for. A member that isn't there has its parent's. */
function offsetOf(root: unknown, path: ModelPath): number {
  let [node, offset] = [root, startOf(root)]
  for (const step of path) {
    if (!isCollection(node)) return offset
    const item: unknown = isMap(node)
      ? node.items.find((pair) => keyOf(pair) === String(step))
      : node.items[Number(step)]
    if (item === undefined) return offset
    offset = startOf(isPair(item) ? item.key : item) || offset
    node = isPair(item) ? item.value : item
  }
  return offset
}

function keyOf({ key }: Pair<unknown, unknown>): string {
  return isScalar(key) ? String(key.value) : ""
}

function startOf(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? 0) : 0
}
