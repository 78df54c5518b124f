import type { PropertyReader } from "../properties/property-reader.ts"
import { TemplateError } from "../template-error.ts"

const DEFAULT_SECONDS = 3600
const MIN_SECONDS = 3600
const MAX_SECONDS = 43_200

/** `MaxSessionDuration` in seconds, 3600 to 43200. Default: 3600. */
export function readMaxSessionDuration(properties: PropertyReader): number {
  const seconds = properties.integer("MaxSessionDuration") ?? DEFAULT_SECONDS
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) return seconds
  throw new TemplateError(properties.placeOf("MaxSessionDuration"), {
    code: "PROPERTY_INVALID",
    problem: `MaxSessionDuration is ${seconds}`,
    hint: `It must be ${MIN_SECONDS} to ${MAX_SECONDS} seconds`,
  })
}
