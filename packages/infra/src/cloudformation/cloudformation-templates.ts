import type { Note } from "../plan/plan-context.ts"
import type { Resource } from "../plan/stack.ts"
import type { Synthesis } from "../synthesize.ts"
import type { CloudformationTemplate } from "./cloudformation-template.ts"
import { splitStack } from "./split-stack.ts"
import { templateLimits } from "./template-limits.ts"
import { toResource } from "./to-resource.ts"
import { toTemplate } from "./to-template.ts"
import { writeYaml } from "./write-yaml.ts"

/** Options of `cloudformationTemplates`. */
export interface CloudformationOptions {
  /** Default: `yaml`. */
  readonly format?: "yaml" | "json"
  /** How long a template may be, in bytes. Default: 51200, what can be given with the call. At most 1000000, from a bucket. */
  readonly maxBytes?: number
}

/** A template, where it goes, and as whom. */
export interface CloudformationFile {
  /** Of the stack. */
  readonly name: string
  readonly account: string
  readonly region: string
  readonly template: CloudformationTemplate
  /** The template as text, for a file. */
  readonly text: string
}

/** All templates of a model. */
export interface CloudformationFiles {
  /** In the order in which they are deployed. */
  readonly files: readonly CloudformationFile[]
  readonly notes: readonly Note[]
}

/**
 * Writes CloudFormation templates: one for each account, or several where one would be longer than CloudFormation takes.
 *
 * @example
 * ```ts
 * import { cloudformationTemplates, parseAccessModel, synthesize } from "@claimbridge/infra"
 *
 * export function templates(accessYaml: string): Record<string, string> {
 *   const { files } = cloudformationTemplates(synthesize(parseAccessModel(accessYaml)))
 *   return Object.fromEntries(files.map(({ name, text }) => [`${name}.yaml`, text]))
 * }
 * ```
 *
 * @throws {RangeError} when `maxBytes` is no whole number from 4096 to 1000000, or too small for the pool with all its providers.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export function cloudformationTemplates(
  { stacks }: Synthesis,
  options: CloudformationOptions = {},
): CloudformationFiles {
  const { format = "yaml", maxBytes = templateLimits.inlineBytes } = options
  if (!Number.isInteger(maxBytes) || maxBytes < 4096 || maxBytes > templateLimits.bytes) {
    throw new RangeError(`maxBytes must be a whole number from 4096 to ${templateLimits.bytes}, not ${maxBytes}.`)
  }
  const write = format === "yaml" ? writeYaml : writeJson
  const parts = stacks.map((stack) => splitStack(stack, { bytesOf, maxBytes }))
  const files = parts.flat().map((stack) => {
    const template = toTemplate(stack)
    return { name: stack.name, account: stack.account, region: stack.region, template, text: write(template) }
  })
  const tooLong = files.find(({ text }) => Buffer.byteLength(text) > maxBytes)
  if (tooLong) throw new RangeError(`The template ${tooLong.name} has more than ${maxBytes} bytes: raise maxBytes.`)
  return {
    files,
    notes: parts.filter(({ length }) => length > 1).map((split) => splitNote(split.map(({ name }) => name))),
  }
}

/** As JSON, indented as in a template: YAML is shorter. */
function bytesOf(resource: Resource): number {
  return Buffer.byteLength(JSON.stringify({ Resources: { [resource.id]: toResource(resource) } }, undefined, 2))
}

function writeJson(template: CloudformationTemplate): string {
  return `${JSON.stringify(template, undefined, 2)}\n`
}

function splitNote(names: readonly string[]): Note {
  return { code: "STACK_SPLIT", message: `One template would be too long: deploy ${names.join(", ")} in this order` }
}
