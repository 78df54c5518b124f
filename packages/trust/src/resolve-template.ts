import type { ContextLookup } from "./context-lookup.ts"
import type { Reason } from "./evaluation.ts"
import type { Template, VariablePart } from "./template.ts"

/** A policy value with its variables replaced. */
export interface ResolvedValue {
  readonly text: string
  /** The same as a pattern for `compileWildcard`: what came from a variable never acts as a wildcard. */
  readonly pattern: string
  /** Set when a variable has no value; `text` then keeps it as written. */
  readonly problem?: Reason
}

/** Replaces the variables of a policy value with values of the request. */
export function resolveTemplate(template: Template, context: ContextLookup): ResolvedValue {
  let text = ""
  let pattern = ""
  let problem: Reason | undefined
  for (const part of template.parts) {
    if (part.kind === "text") {
      text += part.text
      pattern += part.text.replaceAll("\\", "\\\\")
      continue
    }
    const value = part.kind === "literal" ? part.text : variableValue(part, context)
    if (value === undefined) problem ??= "VARIABLE_UNRESOLVED"
    if (value === null) problem ??= "VARIABLE_MULTIVALUED"
    text += value ?? part.source
    pattern += escapeAll(value ?? "")
  }
  return { text, pattern, ...(problem && { problem }) }
}

/** `undefined`: the key is absent and has no default. `null`: it has many values, which IAM can't put into a variable. */
function variableValue(part: VariablePart, context: ContextLookup): string | null | undefined {
  const value = context(part.lookupKey)
  if (value === undefined) return part.fallback
  return typeof value === "string" ? value : null
}

function escapeAll(text: string): string {
  return text.replace(/[*?\\]/g, "\\$&")
}
