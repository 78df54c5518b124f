import type { Location } from "../location.ts"
import type { PropertyReader } from "../properties/property-reader.ts"
import type { Stack } from "../stack/stack.ts"

/** One CloudFormation resource type. */
export interface ResourceType {
  /** Properties that this emulator acts on. */
  readonly properties: readonly string[]
  /** Properties that make no difference to anything that is emulated. */
  readonly withoutEffect: readonly string[]
  /** Properties that would make a difference on AWS and don't here: a warning each. */
  readonly notEmulated: readonly string[]
  create(context: ResourceContext): CreatedResource
}

export interface ResourceContext {
  readonly stack: Stack
  readonly logicalId: string
  readonly properties: PropertyReader
  readonly at: Location
}

export interface CreatedResource {
  /** What `Ref` gives. */
  readonly reference: string
  /** What `Fn::GetAtt` gives, by attribute. */
  readonly attributes: Readonly<Record<string, string>>
  readonly arn?: string
}
