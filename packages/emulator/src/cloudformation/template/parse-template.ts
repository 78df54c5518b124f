import { expectMap } from "../nodes/expect-map.ts"
import { readTemplateNodes, type TemplateSource } from "../nodes/read-template-nodes.ts"
import type { TemplateMap, TemplateNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import type { TemplateWarning } from "../template-warning.ts"
import { checkConditionReferences } from "./check-condition-references.ts"
import { checkReferences } from "./check-references.ts"
import { readParameterDeclaration } from "./read-parameter-declaration.ts"
import { readResourceDeclaration } from "./read-resource-declaration.ts"
import { readTransforms } from "./read-transforms.ts"
import type { Template } from "./template.ts"

/** What CloudFormation takes from a bucket. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MAX_BYTES = 1_000_000

const SECTIONS = [
  "AWSTemplateFormatVersion",
  "Description",
  "Metadata",
  "Parameters",
  "Rules",
  "Mappings",
  "Conditions",
  "Transform",
  "Resources",
  "Outputs",
  "Hooks",
]

/**
 * Reads a CloudFormation template, YAML or JSON, and checks its frame and its references.
 *
 * @throws {TemplateError} one problem with its place
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function parseTemplate(source: TemplateSource): Template {
  checkSize(source)
  const warnings: TemplateWarning[] = []
  const root = readTemplateNodes(source, warnings)
  const transforms = readTransforms(root, warnings)
  checkSections(root, transforms)

  const template: Template = {
    file: source.file,
    parameters: section(root, "Parameters", readParameterDeclaration),
    mappings: section(root, "Mappings", (_, node) => expectMap(node)),
    conditions: section(root, "Conditions", (_, node) => node),
    resources: section(root, "Resources", readResourceDeclaration),
    outputs: section(root, "Outputs", (_, node) => expectMap(node)),
    warnings,
  }
  checkConditionReferences(template)
  checkReferences(template)
  return template
}

function checkSize({ file, body }: TemplateSource): void {
  const bytes = Buffer.byteLength(body)
  if (bytes <= MAX_BYTES) return
  const at = { file, line: 1, column: 1, path: "" }
  throw new TemplateError(at, {
    code: "TEMPLATE_TOO_LARGE",
    problem: `The template has ${bytes} bytes, and AWS takes at most ${MAX_BYTES}`,
    hint: "Divide it into several stacks, or take comments and white space out",
  })
}

function section<T>(root: TemplateMap, name: string, read: (key: string, node: TemplateNode) => T): Map<string, T> {
  const node = root.entries.get(name)
  if (!node) return new Map()
  return new Map([...expectMap(node).entries].map(([key, value]) => [key, read(key, value)]))
}

function checkSections(root: TemplateMap, transforms: readonly string[]): void {
  checkResources(root)
  const allowed = transforms.length > 0 ? [...SECTIONS, "Globals"] : SECTIONS
  const [unknown, node] = [...root.entries].find(([name]) => !allowed.includes(name)) ?? []
  if (unknown === undefined || node === undefined) return
  throw new TemplateError(node.at, {
    code: "SECTION_UNKNOWN",
    problem: `A template has no section ${unknown}`,
    hint: `Sections are ${allowed.join(", ")}`,
  })
}

function checkResources(root: TemplateMap): void {
  const resources = root.entries.get("Resources")
  if (resources && (resources.kind !== "map" || resources.entries.size > 0)) return
  throw new TemplateError(resources?.at ?? root.at, {
    code: "RESOURCES_MISSING",
    problem: resources ? "Resources is empty" : "The template has no Resources",
    hint: `Give a CloudFormation template with at least one resource; this has ${[...root.entries.keys()].join(", ") || "nothing"}`,
  })
}
