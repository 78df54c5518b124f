import type { Redact } from "./redactor.ts"

/** Gives a value of plain data without secrets; the same value, when it has none. */
export function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value)
  if (Array.isArray(value)) return redactList(value, redact)
  return isPlain(value) ? redactMembers(value, redact) : value
}

function redactList(list: readonly unknown[], redact: Redact): readonly unknown[] {
  const clean = list.map((item) => redactDeep(item, redact))
  return clean.some((item, index) => item !== list[index]) ? clean : list
}

function redactMembers(members: Readonly<Record<string, unknown>>, redact: Redact): object {
  const entries = Object.entries(members)
  const clean = entries.map(([name, value]) => [redact(name), redactDeep(value, redact)] as const)
  const changed = clean.some(([name, value], index) => name !== entries[index]?.[0] || value !== entries[index]?.[1])
  return changed ? Object.fromEntries(clean) : members
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
