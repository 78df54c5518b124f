import { checkPattern } from "../properties/check-pattern.ts"
import type { PropertyReader } from "../properties/property-reader.ts"

/** `Path` of a role or policy. Default: `/`. */
export function readPath(properties: PropertyReader): string {
  const path = properties.text("Path") ?? "/"
  const expected = "a path that begins and ends with /, e.g. /ci/"
  checkPattern(properties, path, { key: "Path", pattern: /^\/([\x21-\x7e]+\/)?$/, expected })
  return path
}
