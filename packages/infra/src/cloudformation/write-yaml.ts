import { Document, isScalar, Scalar, type Tags, visit, type YAMLMap } from "yaml"
import type { CloudformationResource, CloudformationTemplate } from "./cloudformation-template.ts"

/** A template as YAML, with the comments that are metadata in JSON. */
export function writeYaml({ Resources, Outputs, ...head }: CloudformationTemplate): string {
  const resources = Object.entries(Resources).map(([id, resource]) => writeResource(id, resource))
  return [
    writeSection({ ...head }),
    `Resources:\n${resources.join("\n")}`,
    ...(Outputs ? [writeSection({ Outputs })] : []),
  ].join("\n")
}

/** A resource as it stands in a template. */
function writeResource(id: string, { Metadata, ...resource }: CloudformationResource): string {
  const comment = wrap(Metadata.Comment, 110).map((line) => `# ${line}\n`)
  return `${comment.join("")}${writeSection({ [id]: resource })}`.replace(/^(?=.)/gm, "  ")
}

/** In YAML 1.1, as CloudFormation reads it: dates and words such as `yes` are quoted. */
function writeSection(value: object): string {
  const document = new Document(value, { version: "1.1", customTags: withoutMerge, aliasDuplicateObjects: false })
  visit(document, { Map: (_, node) => shortForm(node), Scalar: (_, node) => quoteSigns(node) })
  return document.toString({ lineWidth: 0 })
}

/** The tag of merges writes a value `<<` without quotes. */
function withoutMerge(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:merge")
}

/** Signs that other readers of YAML 1.1 take for a merge and for a default value. */
function quoteSigns(node: Scalar): void {
  if (node.value === "<<" || node.value === "=") node.type = Scalar.QUOTE_DOUBLE
}

/** `!Ref` and `!GetAtt` for the functions of one key. */
function shortForm(node: YAMLMap): Scalar | undefined {
  const [pair] = node.items
  if (node.items.length !== 1 || !pair || !isScalar(pair.key)) return undefined
  if (pair.key.value === "Ref" && isScalar(pair.value)) return tagged("!Ref", String(pair.value.value))
  if (pair.key.value === "Fn::GetAtt") return tagged("!GetAtt", listOf(pair.value).join("."))
  return undefined
}

function listOf(node: unknown): readonly string[] {
  const items: unknown = node !== null && typeof node === "object" && "items" in node ? node.items : []
  return Array.isArray(items) ? items.map((item) => (isScalar(item) ? String(item.value) : "")) : []
}

function tagged(tag: string, text: string): Scalar {
  const scalar = new Scalar(text)
  scalar.tag = tag
  return scalar
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}
