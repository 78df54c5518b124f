import type { Location } from "../location.ts"
import type { PlainNode, TemplateMap, TemplateNode, TextNode } from "../nodes/template-node.ts"
import type { TemplateWarning } from "../template-warning.ts"

/** What an intrinsic function can see. */
export interface Scope {
  readonly region: string
  /** Gives nothing for `AWS::NoValue`. */
  evaluate(node: TemplateNode): PlainNode | undefined
  reference(name: string, at: Location): PlainNode | undefined
  attribute(logicalId: string, attribute: string, at: Location): PlainNode
  condition(name: TextNode): boolean
  mapping(name: TextNode): TemplateMap
  exported(name: TextNode): PlainNode
  warn(warning: TemplateWarning): void
}
