/** A policy value as written, cut at its policy variables. */
export interface Template {
  readonly source: string
  readonly parts: readonly TemplatePart[]
}

/** `text` may hold wildcards; `literal` comes from `${*}`, `${?}` or `${$}` and never does. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "literal"; readonly text: string; readonly source: string }
  | VariablePart

export interface VariablePart {
  readonly kind: "variable"
  /** The condition key in lower case, since IAM compares key names without regard to case. */
  readonly lookupKey: string
  readonly source: string
  readonly fallback?: string
}

const variable = /\$\{(?:([*?$])|([^{}$,']+)(?:,\s*'([^']*)')?)\}/g

/**
 * Cuts a policy value at its variables. What begins like one and isn't stays text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(source: string): Template {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of source.matchAll(variable)) {
    parts.push({ kind: "text", text: source.slice(end, match.index) }, variablePart(match))
    end = match.index + match[0].length
  }
  parts.push({ kind: "text", text: source.slice(end) })
  return { source, parts }
}

/** A value in which `${…}` is text: in policies of version 2008-10-17, and where IAM replaces no variables. */
export function plainTemplate(source: string): Template {
  return { source, parts: [{ kind: "text", text: source }] }
}

function variablePart([source, sign, key = "", fallback]: RegExpExecArray): TemplatePart {
  if (sign) return { kind: "literal", text: sign, source }
  return {
    kind: "variable",
    source,
    lookupKey: key.toLowerCase(),
    ...(fallback !== undefined && { fallback }),
  }
}
