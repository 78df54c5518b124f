import type { ErrorDetails } from "./claimbridge-error.ts"

/** Puts details into the `{name}` places of a text; a detail that is not known reads "unknown". */
export function fillTemplate(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => textOf(details[name]))
}

function textOf(detail: ErrorDetails[string]): string {
  if (detail === undefined) return "unknown"
  if (typeof detail === "string") return detail
  if (typeof detail === "number") return String(detail)
  return detail.length === 0 ? "(none)" : detail.join(", ")
}
