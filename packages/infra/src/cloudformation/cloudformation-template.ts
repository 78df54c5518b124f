import type { Json } from "../plan/json.ts"

type Section<Entry> = Readonly<Record<string, Entry>>

/** A resource of a template. */
export interface CloudformationResource {
  readonly Type: string
  readonly DependsOn?: readonly string[]
  /** `Comment`: what a reviewer should know. */
  readonly Metadata: { readonly Comment: string }
  readonly Properties: Section<Json>
}

/** A template, as CloudFormation reads it. */
export interface CloudformationTemplate {
  readonly AWSTemplateFormatVersion: "2010-09-09"
  readonly Description: string
  readonly Parameters?: Section<Section<Json>>
  readonly Resources: Section<CloudformationResource>
  readonly Outputs?: Section<Section<Json>>
}
