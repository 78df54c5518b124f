import { TemplateError } from "../template-error.ts"
import type { TemplateWarning } from "../template-warning.ts"
import { parseYaml } from "./parse-yaml.ts"
import { readNode } from "./read-node.ts"
import type { TemplateMap } from "./template-node.ts"

export interface TemplateSource {
  /** What errors call it: a path, or a name. */
  readonly file: string
  readonly body: string
}

/**
 * Reads a template's text into nodes.
 *
 * @throws {TemplateError} `TEMPLATE_NOT_YAML`, `TEMPLATE_NOT_A_MAPPING` and what reading a node throws
 */
export function readTemplateNodes(source: TemplateSource, warnings: TemplateWarning[]): TemplateMap {
  const parsed = parseYaml(source.file, source.body)
  const top = { file: source.file, line: 1, column: 1, path: "" }
  const { contents } = parsed.document
  const root = contents && readNode({ ...parsed, file: source.file, warnings, count: 0, depth: 0 }, contents, top)
  if (root?.kind === "map") return root

  throw new TemplateError(root?.at ?? top, {
    code: "TEMPLATE_NOT_A_MAPPING",
    problem: root
      ? "A template is a mapping with Resources in it, and this is something else"
      : "The template is empty",
    hint: "Give a CloudFormation template, in YAML or JSON, with at least one entry under Resources",
  })
}
