import type { Json } from "./json.ts"
import type { PlanValue } from "./plan-value.ts"
import { Reference } from "./reference.ts"

/** How an output writes texts and references. */
export interface Writer {
  readonly text: (text: string) => Json
  readonly reference: (reference: Reference) => Json
}

/** A value as an output writes it. */
export function resolveValue(value: PlanValue, writer: Writer): Json {
  if (value instanceof Reference) return writer.reference(value)
  if (typeof value === "string") return writer.text(value)
  if (typeof value !== "object") return value
  if (isList(value)) return value.map((item) => resolveValue(item, writer))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolveValue(member, writer)]))
}

function isList(value: object): value is readonly PlanValue[] {
  return Array.isArray(value)
}
