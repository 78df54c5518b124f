import type { Location } from "../location.ts"
import type { TemplateMap, TemplateNode, TextNode } from "../nodes/template-node.ts"
import type { TemplateWarning } from "../template-warning.ts"

/** A template whose frame is in order; nothing in it has been evaluated. */
export interface Template {
  readonly file: string
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>
  readonly mappings: ReadonlyMap<string, TemplateMap>
  readonly conditions: ReadonlyMap<string, TemplateNode>
  /** By logical id, in the order of the file. */
  readonly resources: ReadonlyMap<string, ResourceDeclaration>
  readonly outputs: ReadonlyMap<string, TemplateMap>
  readonly warnings: readonly TemplateWarning[]
}

export interface ParameterDeclaration {
  readonly name: string
  readonly type: string
  readonly default?: TextNode
  readonly description?: string
  readonly constraintDescription?: string
  readonly allowedValues?: readonly string[]
  readonly allowedPattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minValue?: number
  readonly maxValue?: number
  /** The value is a secret and stays out of messages. */
  readonly noEcho: boolean
  readonly at: Location
}

export interface ResourceDeclaration {
  readonly logicalId: string
  readonly type: string
  readonly condition?: TextNode
  readonly dependsOn: readonly TextNode[]
  readonly properties?: TemplateNode
  readonly at: Location
}
