import type { Claims } from "./read-claims-file.ts"

/** Fills claims into a session name such as `{run_id}@{sha}`. A claim that is missing stays, and the explanation says so. */
export function fillSessionName(template: string, claims: Claims): string {
  return template.replace(/\{([^{}]+)\}/g, (written, claim: string) => {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? `${value}` : written
  })
}
