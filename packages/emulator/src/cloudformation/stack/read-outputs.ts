import { describeNode } from "../nodes/describe-node.ts"
import { expectMap } from "../nodes/expect-map.ts"
import type { TemplateMap, TextNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import { exportsOf } from "./exports-of.ts"
import type { Stack } from "./stack.ts"

export interface Outputs {
  readonly values: Readonly<Record<string, string>>
  /** By export name. */
  readonly exports: ReadonlyMap<string, string>
}

/** @throws {TemplateError} `SECTION_INVALID`; `EXPORT_TAKEN`; what functions throw */
export function readOutputs(stack: Stack): Outputs {
  const values: Record<string, string> = {}
  const exports = new Map<string, string>()
  const taken = exportsOf(stack.account, stack.region)

  for (const [name, output] of stack.template.outputs) {
    if (!isActive(stack, output)) continue
    const value = readText(stack, output, "Value")
    values[name] = value.text
    const exportName = readExportName(stack, output)
    if (!exportName) continue
    if (taken.has(exportName.text) || exports.has(exportName.text)) throw exportTaken(exportName)
    exports.set(exportName.text, value.text)
  }
  return { values, exports }
}

function isActive({ scope }: Stack, output: TemplateMap): boolean {
  const condition = output.entries.get("Condition")
  return condition?.kind !== "text" || scope.condition(condition)
}

function readExportName(stack: Stack, output: TemplateMap): TextNode | undefined {
  const entry = output.entries.get("Export")
  return entry && readText(stack, expectMap(entry), "Name")
}

function readText({ scope }: Stack, map: TemplateMap, key: string): TextNode {
  const node = map.entries.get(key)
  const value = node && scope.evaluate(node)
  if (value?.kind === "text") return value
  throw new TemplateError(node?.at ?? map.at, {
    code: "SECTION_INVALID",
    problem: value ? `${key} of an output must be text, and it is ${describeNode(value)}` : `The output has no ${key}`,
    hint: value?.kind === "list" ? "Make one text of the list with Fn::Join" : `Give ${key} a text`,
  })
}

function exportTaken({ text, at }: TextNode): TemplateError {
  return new TemplateError(at, {
    code: "EXPORT_TAKEN",
    problem: `Export with name ${text} is already exported`,
    hint: "Export names are unique in an account and region: use another one",
  })
}
