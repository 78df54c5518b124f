import type { Claims } from "../explain/request/prepared-request.ts"

/**
 * Which jobs are meant to get in: values by claim, of which a job must have one for every claim, or a function that says
 * so of all claims of a job.
 */
export type Intent = Readonly<Record<string, string | readonly string[]>> | ((claims: Claims) => boolean)

/** Whether a job is one of those that were meant. A claim that is absent, or a list without members, has no value. */
export function meetsIntent(claims: Claims, intent: Intent): boolean {
  if (typeof intent === "function") return intent(claims)
  return Object.entries(intent).every(([claim, wanted]) => {
    const actual = valuesOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined)
    return actual.length > 0 && actual.every((value) => value !== undefined && wantedValues(wanted).includes(value))
  })
}

function wantedValues(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === "string" ? [wanted] : wanted
}

function valuesOf(value: unknown): readonly (string | undefined)[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map((one) => {
    if (typeof one === "number" || typeof one === "boolean") return `${one}`
    return typeof one === "string" ? one : undefined
  })
}
