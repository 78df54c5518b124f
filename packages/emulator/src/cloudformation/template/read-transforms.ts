import { expectText } from "../nodes/expect-text.ts"
import type { TemplateMap, TemplateNode } from "../nodes/template-node.ts"
import type { TemplateWarning } from "../template-warning.ts"

/** Transforms whose functions run here anyway. */
const RUN_HERE = new Set(["AWS::LanguageExtensions"])

/** Names the transforms and macros of a template, and warns of those that change it on AWS and don't here. */
export function readTransforms(root: TemplateMap, warnings: TemplateWarning[]): readonly string[] {
  const transform = root.entries.get("Transform")
  if (!transform) return []
  const nodes: readonly TemplateNode[] = transform.kind === "list" ? transform.items : [transform]
  return nodes.map((node) => {
    const name = transformName(node)
    if (!RUN_HERE.has(name)) {
      warnings.push({
        code: "TRANSFORM_NOT_RUN",
        message: `The transform ${name} is not run: the template is deployed as it is written`,
        ...node.at,
      })
    }
    return name
  })
}

/** `AWS::Include` is written as a mapping with a name and parameters. */
function transformName(node: TemplateNode): string {
  const name = node.kind === "map" ? node.entries.get("Name") : undefined
  return expectText(name ?? node).text
}
