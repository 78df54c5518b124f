import { isRecord } from "../source/is-record.ts"

/** A resource as the template declares it. */
export interface TemplateResource {
  readonly logicalId: string
  readonly type: string
  /** As written: functions haven't run. */
  readonly properties: Readonly<Record<string, unknown>>
}

/** The resources of a template, in their order. */
export function templateResources(template: Readonly<Record<string, unknown>>): readonly TemplateResource[] {
  if (!isRecord(template.Resources)) return []
  return Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    if (!isRecord(resource) || typeof resource.Type !== "string") return []
    return [{ logicalId, type: resource.Type, properties: isRecord(resource.Properties) ? resource.Properties : {} }]
  })
}
