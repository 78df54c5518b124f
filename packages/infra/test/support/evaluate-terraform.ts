import { isRecord, member, referenceTo } from "./common-form.ts"

/** Evaluates the expressions of a configuration, as far as ours go: references, `jsonencode(local.x)` and `$${`. */
export function evaluateTerraform(configuration: unknown): unknown {
  const locals = evaluate(member(configuration, "locals") ?? {}, {})
  return evaluate(configuration, locals)
}

function evaluate(value: unknown, locals: unknown): unknown {
  if (typeof value === "string") return evaluateText(value, locals)
  if (Array.isArray(value)) return value.map((item) => evaluate(item, locals))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, evaluate(each, locals)]))
}

function evaluateText(text: string, locals: unknown): string {
  return text.replace(/\$\$\{|%%\{|\$\{([^}]*)\}/g, (found, expression: string | undefined) => {
    if (expression === undefined) return found.slice(1)
    const [, local] = /^jsonencode\(local\.(\w+)\)$/.exec(expression) ?? []
    if (local !== undefined) return JSON.stringify(member(locals, local))
    const [, variable] = /^var\.(\w+)$/.exec(expression) ?? []
    if (variable !== undefined) return referenceTo(variable, "id")
    const [, name = "", part = ""] = /^aws_\w+\.(\w+)\.(\w+)$/.exec(expression) ?? []
    return name === "" ? found : referenceTo(name, part)
  })
}
