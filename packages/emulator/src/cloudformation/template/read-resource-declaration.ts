import { expectMap } from "../nodes/expect-map.ts"
import { expectText } from "../nodes/expect-text.ts"
import type { TemplateMap, TemplateNode, TextNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import type { ResourceDeclaration } from "./template.ts"

const ATTRIBUTES = [
  "Type",
  "Properties",
  "DependsOn",
  "Condition",
  "Metadata",
  "DeletionPolicy",
  "UpdateReplacePolicy",
  "CreationPolicy",
  "UpdatePolicy",
  "Version",
  "Description",
  "Connectors",
  "IgnoreGlobals",
]

/**
 * @throws {TemplateError} `SECTION_INVALID`
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 */
export function readResourceDeclaration(logicalId: string, node: TemplateNode): ResourceDeclaration {
  const map = expectMap(node)
  checkShape(logicalId, map)
  const type = map.entries.get("Type")
  if (!type) throw invalid(map, "The resource has no Type", "Add one, e.g. Type: AWS::IAM::Role")
  const condition = map.entries.get("Condition")
  const properties = map.entries.get("Properties")
  return {
    logicalId,
    type: expectText(type).text,
    dependsOn: dependencies(map.entries.get("DependsOn")),
    at: map.at,
    ...(condition && { condition: expectText(condition) }),
    ...(properties && { properties }),
  }
}

function dependencies(node: TemplateNode | undefined): readonly TextNode[] {
  if (!node) return []
  return node.kind === "list" ? node.items.map(expectText) : [expectText(node)]
}

function checkShape(logicalId: string, map: TemplateMap): void {
  if (!/^[A-Za-z0-9]+$/.test(logicalId)) {
    throw invalid(map, `The logical id ${logicalId} is not alphanumeric`, "Use letters and digits only")
  }
  const [attribute, node] = [...map.entries].find(([name]) => !ATTRIBUTES.includes(name)) ?? []
  if (attribute === undefined || node === undefined) return
  const hint = `Put it under Properties if it is a property; a resource itself has ${ATTRIBUTES.slice(0, 9).join(", ")}`
  throw invalid({ ...map, at: node.at }, `A resource has no attribute ${attribute}`, hint)
}

function invalid({ at }: TemplateMap, problem: string, hint: string): TemplateError {
  return new TemplateError(at, { code: "SECTION_INVALID", problem, hint })
}
