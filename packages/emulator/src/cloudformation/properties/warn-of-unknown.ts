import type { TemplateWarning } from "../template-warning.ts"
import type { PropertyReader } from "./property-reader.ts"

export interface KnownProperties {
  /** A resource type, or the name of the mapping inside one. */
  readonly owner: string
  readonly known: readonly string[]
  readonly notEmulated?: readonly string[]
}

/** Warns of each property that is not known, and of each that is known and has no effect here though it has on AWS. */
export function warnOfUnknown(reader: PropertyReader, properties: KnownProperties, warnings: TemplateWarning[]): void {
  for (const key of reader.keys) {
    const at = reader.placeOf(key)
    if (properties.notEmulated?.includes(key)) {
      const message = `${key} of ${properties.owner} is not emulated: it has no effect`
      warnings.push({ code: "PROPERTY_NOT_EMULATED", message, ...at })
    }
    if (properties.notEmulated?.includes(key) || properties.known.includes(key)) continue
    const message = `${properties.owner} has no property ${key} that this emulator knows: it has no effect`
    warnings.push({ code: "PROPERTY_UNKNOWN", message, ...at })
  }
}
