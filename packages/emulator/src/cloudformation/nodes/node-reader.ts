import type { TemplateWarning } from "../template-warning.ts"
import type { ParsedYaml } from "./parse-yaml.ts"

/** What reading one template needs to remember. */
export interface NodeReader extends ParsedYaml {
  readonly file: string
  readonly warnings: TemplateWarning[]
  /** Nodes made so far: aliases can make a short text very large. */
  count: number
  /** How deep the node that is being read lies: an alias can contain itself. */
  depth: number
}
